/**
 * MTProto secret chats, end to end, versions 2.0 and 1.0.
 *
 * <p>Below, in the order of the text: {@code crypto} (AES-256-IGE), {@code dh} (the Diffie-Hellman numbers), {@code
 * exchange} (how a chat gets its key), {@code message} (what a packet is made of).
 */
@NullMarked
package org.sealcheck.reference.mtproto;

import org.jspecify.annotations.NullMarked;
