package org.sealcheck.reference.mtproto.message;

/** Which of the two parties of a secret chat somebody is. */
public enum Role {
    /** Asked for the chat. */
    CREATOR(0),
    /** Accepted it. */
    RESPONDER(8);

    private final int x;

    Role(int x) {
        this.x = x;
    }

    /** Where in the shared key the keys of this party's messages begin, in version 2.0 (MT-ENC-006). */
    public int x() {
        return x;
    }

    public Role other() {
        return this == CREATOR ? RESPONDER : CREATOR;
    }
}
