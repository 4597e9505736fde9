/** Senders in the Messenger layer: what they are asked to do at random, and a simple model of what they must remember. */
@org.jspecify.annotations.NullMarked
package org.sealcheck.suite.property.play.messenger;
