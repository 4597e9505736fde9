/**
 * What scenarios are played on: the actors, the network between them, and the server, all of which the harness plays
 * or watches.
 *
 * <p>The sentences that features are written in are in {@code steps}, the messages' fields in {@code wire}. Not this
 * package's concern: who the actors are played by, and what becomes of a scenario's result.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.scenario;
