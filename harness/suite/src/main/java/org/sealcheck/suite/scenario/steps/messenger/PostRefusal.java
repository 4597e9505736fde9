package org.sealcheck.suite.scenario.steps.messenger;

import java.util.Arrays;
import java.util.Set;
import org.sealcheck.contract.Layer;

/** Why a client must refuse to send, in the words of features. */
public enum PostRefusal {
    UNKNOWN_ACCOUNT("because the account is unknown", Layer.STATE, "unknown-account"),
    UNLISTED_DEVICE("because the device is on no list", Layer.STATE, "unlisted-device"),
    OWN_DEVICE("because that is itself", Layer.POLICY, "own-device"),
    ID_IN_USE("because the id is taken", Layer.POLICY, "message-id-in-use");

    /** All words, as a pattern. */
    static final String PATTERN = "because the account is unknown|because the device is on no list"
            + "|because that is itself|because the id is taken";

    private final String words;
    private final Layer layer;
    private final String reason;

    PostRefusal(String words, Layer layer, String reason) {
        this.words = words;
        this.layer = layer;
        this.reason = reason;
    }

    Set<Layer> layers() {
        return Set.of(layer);
    }

    Set<String> reasons() {
        return Set.of(reason);
    }

    static PostRefusal of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal is called \"" + words + "\""));
    }
}
