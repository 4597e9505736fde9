package org.sealcheck.reference.signal;

import java.nio.charset.StandardCharsets;

/**
 * Every HKDF label of the protocol: each keeps the keys of one purpose apart from those of all others. ASCII, without
 * a terminating zero.
 */
public enum Label {
    /** X3DH's master secret becomes the first root key and chain key (SESS-009). */
    SESSION("WhisperText"),
    /** A ratchet agreement becomes the next root key and chain key (MSG-012). */
    ROOT_STEP("WhisperRatchet"),
    /** A message's seed becomes its cipher key, MAC key and initialisation vector (KEY-008). */
    MESSAGE_KEYS("WhisperMessageKeys"),
    /** A group message's seed becomes its initialisation vector and cipher key (GRP-028). */
    GROUP_MESSAGE_KEYS("WhisperGroup");

    private final byte[] bytes;

    Label(String text) {
        this.bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
