package org.sealcheck.reference.mtproto.actions;

/** Who said something, seen from one end of a chat. */
public enum Side {
    SELF,
    PEER
}
