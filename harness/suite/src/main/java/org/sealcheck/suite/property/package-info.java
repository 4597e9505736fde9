/**
 * The properties: what holds for all keys, all bytes, all conversations. Each is one check.
 *
 * <p>Classes hold properties of one subject. Samples are drawn in {@code sample}, the only place besides annotations
 * that knows the engine; conversations are played in {@code play}. Everything an implementation does is asked for
 * through the contract, so an example shrinks through any adapter. Not this package's concern: seeds, the number of
 * tries and their scaling, and how a failure is reported.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.property;
