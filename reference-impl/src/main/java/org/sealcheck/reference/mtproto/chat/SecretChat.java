package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.Rejection;

/** A secret chat of one device, from the moment it has a key. */
public sealed interface SecretChat permits OpenChat, ClosedChat {
    /** @throws Rejection chat-closed (MT-SEQ-006) */
    OpenChat requireOpen();
}
