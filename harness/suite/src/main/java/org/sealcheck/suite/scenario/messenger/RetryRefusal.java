package org.sealcheck.suite.scenario.messenger;

import java.util.Arrays;
import java.util.Set;
import org.sealcheck.contract.Layer;

/** Why a retry must be refused, in the words of features. */
public enum RetryRefusal {
    /** It was not sent there, or was delivered; whether the rest of the message is still known is not looked at. */
    NOT_JOURNALED("because nothing is journaled for it", Set.of("not-journaled", "unknown-message"), Layer.STATE),
    UNKNOWN_MESSAGE("because the message is unknown", Set.of("unknown-message"), Layer.STATE),
    WRONG_CHAT("because the chat is another", Set.of("wrong-chat"), Layer.POLICY),
    OWN_DEVICE("because the sender asks itself", Set.of("own-device"), Layer.POLICY),
    UNLISTED("because the device is off the list", Set.of("unlisted-device"), Layer.STATE),
    IDENTITY("because the identity changed", Set.of("identity-changed"), Layer.IDENTITY),
    SIGNATURE("because the keys are not signed", Set.of("bad-signature"), Layer.SIGNATURE),
    /** Whoever drops the row as soon as it is over finds none. */
    TOO_OLD(
            "because the message is too old",
            Set.of("message-too-old", "not-journaled", "unknown-message"),
            Layer.LIMIT,
            Layer.STATE),
    EXHAUSTED("because it was honoured five times", Set.of("retries-exhausted"), Layer.LIMIT),
    CLOCK("because the clock runs backwards", Set.of("clock-backwards"), Layer.POLICY),
    MALFORMED("as malformed keys", Set.of(), Layer.PARSE, Layer.SIGNATURE),
    NO_SESSION("for want of a session", Set.of("no-session"), Layer.STATE),
    /** Several conditions fail, and any may be named. */
    ANY("for whichever condition", Set.of());

    /** All words, as a pattern. */
    public static final String PATTERN = "because nothing is journaled for it|because the message is unknown"
            + "|because the chat is another|because the sender asks itself|because the device is off the list"
            + "|because the identity changed|because the keys are not signed|because the message is too old"
            + "|because it was honoured five times|because the clock runs backwards|for want of a session"
            + "|for whichever condition|as malformed keys";

    private final String words;
    private final Set<String> reasons;
    private final Set<Layer> layers;

    RetryRefusal(String words, Set<String> reasons, Layer... layers) {
        this.words = words;
        this.reasons = reasons;
        this.layers = Set.of(layers);
    }

    public Set<Layer> layers() {
        return layers;
    }

    public Set<String> reasons() {
        return reasons;
    }

    public static RetryRefusal of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal is called \"" + words + "\""));
    }
}
