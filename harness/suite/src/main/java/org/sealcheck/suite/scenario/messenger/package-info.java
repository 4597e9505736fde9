/**
 * The parts of Messenger scenarios: clients, what they post, and the receipts that come for it. The harness is the
 * network between them, and the server that writes receipts as it likes.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.scenario.messenger;
