package org.sealcheck.suite.scenario;

import java.util.Arrays;
import java.util.Set;
import org.sealcheck.contract.Layer;

/** Why an actor must refuse, in the words of features; with the layers and reasons that are right then. */
public enum Refusal {
    /** Any layer: several rules forbid it, and it does not matter which one is looked at first. */
    ANY("for whatever reason", Set.of()),
    DUPLICATE("as a duplicate", "duplicate-message", Layer.REPLAY),
    WRONG_MAC("because its MAC is wrong", "bad-mac", Layer.MAC),
    MALFORMED("as malformed", Set.of(), Layer.PARSE),
    OLD_VERSION("as a message of an old version", "legacy-version", Layer.VERSION),
    UNKNOWN_VERSION("as a message of an unknown version", "unknown-version", Layer.VERSION),
    VERSION("for its version", Set.of(), Layer.VERSION),
    TOO_FAR_AHEAD("as too far ahead", "too-far-ahead", Layer.LIMIT),
    COUNTER_TOO_LARGE("because its counter is too large", "counter-too-large", Layer.LIMIT),
    NO_SESSION("because there is no session", "no-session", Layer.STATE),
    UNKNOWN_ONE_TIME_PREKEY("because the one-time prekey is unknown", "unknown-one-time-prekey", Layer.STATE),
    UNKNOWN_SIGNED_PREKEY("because the signed prekey is unknown", "unknown-signed-prekey", Layer.STATE),
    UNKNOWN_DEVICE("because the device is unknown", "unknown-device", Layer.STATE),
    IDENTITY_CHANGE("as an identity change", "identity-changed", Layer.IDENTITY),
    WRONG_SIGNATURE("because the signature is wrong", "bad-signature", Layer.SIGNATURE),
    LOW_ORDER("as a low-order key", "low-order-key", Layer.POLICY),
    NON_CANONICAL("as a non-canonical key", "non-canonical-key", Layer.POLICY),
    OWN_IDENTITY("because it carries their own identity", "own-identity", Layer.POLICY),
    DOES_NOT_DECRYPT("because it does not decrypt", "bad-padding", Layer.DECRYPT),
    /** A changed key makes the signature wrong, too: either may be looked at first. */
    MALFORMED_OR_SIGNATURE("as malformed or for its signature", Set.of(), Layer.PARSE, Layer.SIGNATURE),
    /** The message is genuine, but not for this session: every key it is tried with fails to authenticate it. */
    NO_KEY_FITS("because no key fits", Set.of(), Layer.MAC, Layer.DECRYPT, Layer.STATE);

    private final String words;
    private final Set<String> reasons;
    private final Set<Layer> layers;

    Refusal(String words, Set<String> reasons, Layer... layers) {
        this.words = words;
        this.reasons = reasons;
        this.layers = Set.of(layers);
    }

    Refusal(String words, String reason, Layer layer) {
        this(words, Set.of(reason), layer);
    }

    public Set<Layer> layers() {
        return layers;
    }

    public Set<String> reasons() {
        return reasons;
    }

    public static Refusal of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal is called \"" + words + "\""));
    }
}
