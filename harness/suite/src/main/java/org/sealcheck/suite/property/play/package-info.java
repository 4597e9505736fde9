/**
 * Conversations as data: a script of moves, the devices that act it out, and a model that knows what must come of it.
 *
 * <p>A move names its targets by number, counted modulo what there is, so every list of moves is a play and a shorter
 * list is one, too: that is all that shrinking needs. The model knows which session a message belongs to and which
 * sessions a device still has; it knows no keys. Not this package's concern: how scripts are drawn, and what a single
 * property looks at besides.
 */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.property.play;
