package org.sealcheck.suite.scenario.wire;

import java.util.Arrays;

/** The fields of the two message formats, by the names that features use. Numbers: WIRE-001, WIRE-005. */
public enum WireField {
    RATCHET_KEY("ratchet key", false, 1),
    COUNTER("counter", false, 2),
    PREVIOUS_COUNTER("previous counter", false, 3),
    CIPHERTEXT("ciphertext", false, 4),
    /** The last 8 bytes of a SignalMessage; no protobuf field. */
    MAC("MAC", false, 0),
    ONE_TIME_PREKEY_ID("one-time prekey id", true, 1),
    BASE_KEY("base key", true, 2),
    IDENTITY_KEY("identity key", true, 3),
    INNER_MESSAGE("inner message", true, 4),
    REGISTRATION_ID("registration id", true, 5),
    SIGNED_PREKEY_ID("signed prekey id", true, 6);

    private final String words;
    private final boolean ofEnvelope;
    private final int number;

    WireField(String words, boolean ofEnvelope, int number) {
        this.words = words;
        this.ofEnvelope = ofEnvelope;
        this.number = number;
    }

    /** What features call it. */
    public String words() {
        return words;
    }

    /** Whether it is a field of the PreKeySignalMessage around the SignalMessage. */
    public boolean ofEnvelope() {
        return ofEnvelope;
    }

    public int number() {
        return number;
    }

    @Override
    public String toString() {
        return words;
    }

    /** The field that features call by these words. */
    public static WireField of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no field is called \"" + words + "\"; there are " + Arrays.toString(values())));
    }
}
