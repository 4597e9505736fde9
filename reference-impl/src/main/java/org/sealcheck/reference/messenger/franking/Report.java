package org.sealcheck.reference.messenger.franking;

/**
 * All that is needed to judge whether a message was sent (FRANK-017), as somebody submits it: nothing in it is checked.
 *
 * @param message M
 * @param nonce N_F
 * @param tag T_F
 * @param reportingTag R_F
 * @param context as the server encoded it
 */
public record Report(byte[] message, byte[] nonce, byte[] tag, byte[] reportingTag, byte[] context) {}
