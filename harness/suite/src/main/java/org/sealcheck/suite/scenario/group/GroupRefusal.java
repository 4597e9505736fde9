package org.sealcheck.suite.scenario.group;

import java.util.Arrays;
import java.util.Set;
import org.sealcheck.contract.Layer;

/** Why a member must refuse a group message or a sender key, in the words of features. */
public enum GroupRefusal {
    DUPLICATE("as read before", "duplicate-message", Layer.REPLAY),
    SIGNATURE("for its signature", "bad-signature", Layer.SIGNATURE),
    /** The signature ends a message, so that what is cut off or added may make it unreadable as well. */
    SIGNATURE_OR_FORM("for its signature or its form", Set.of(), Layer.SIGNATURE, Layer.PARSE),
    VERSION("for its version byte", Set.of(), Layer.VERSION),
    FORM("for its form", Set.of(), Layer.PARSE),
    NO_KEY("for want of a key of its sender", "no-sender-key", Layer.STATE),
    UNKNOWN_KEY("for want of its key", "unknown-sender-key", Layer.STATE),
    /** Which of the two it is depends on what else the sender has distributed. */
    NO_KEY_FITS("for want of a key that fits", Set.of(), Layer.STATE, Layer.SIGNATURE),
    CONFLICT("as a second key of one id", "sender-key-conflict", Layer.POLICY),
    NOT_A_MEMBER("as from outside", "not-a-member", Layer.POLICY),
    UNKNOWN_CHAT("as of a chat that nobody told it of", "unknown-group", Layer.STATE),
    NO_DISTRIBUTION("as a message without a sender key", "no-distribution", Layer.PARSE),
    OWN("as a key of its own", "own-sender-key", Layer.POLICY);

    private final String words;
    private final Set<String> reasons;
    private final Set<Layer> layers;

    GroupRefusal(String words, Set<String> reasons, Layer... layers) {
        this.words = words;
        this.reasons = reasons;
        this.layers = Set.of(layers);
    }

    GroupRefusal(String words, String reason, Layer layer) {
        this(words, Set.of(reason), layer);
    }

    public Set<Layer> layers() {
        return layers;
    }

    public Set<String> reasons() {
        return reasons;
    }

    public static GroupRefusal of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal is called \"" + words + "\""));
    }
}
