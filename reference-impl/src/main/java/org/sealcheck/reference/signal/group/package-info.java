/**
 * Sender keys: one ciphertext for all members of a group, requirements GRP.
 *
 * <p>Every device has one sending key in a group, {@link org.sealcheck.reference.signal.group.OwnSenderKey}, and of each
 * other device the keys it was given, {@link org.sealcheck.reference.signal.group.ReceivedSenderKey}: who can send with
 * a key is a question of its type. Who the members are, and how a distribution reaches them, is not this package's
 * concern.
 */
@NullMarked
package org.sealcheck.reference.signal.group;

import org.jspecify.annotations.NullMarked;
