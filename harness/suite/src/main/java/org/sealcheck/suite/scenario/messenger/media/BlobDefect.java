package org.sealcheck.suite.scenario.messenger.media;

import java.util.Arrays;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;

/** What can happen to a blob, in the words of features. */
public enum BlobDefect {
    FIRST_BLOCK("with a bit of its first block flipped") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.flipBit(blob, 3);
        }
    },
    LAST_BLOCK("with a bit of its last block flipped") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.flipBit(blob, 8 * (blob.size() - macLength) - 1);
        }
    },
    AUTHENTICATOR("with the first bit of its authenticator flipped") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.flipBit(blob, 8 * (blob.size() - macLength));
        }
    },
    LAST_BIT("with the last bit of its authenticator flipped") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.flipBit(blob, 8 * blob.size() - 1);
        }
    },
    BYTE_MISSING("without its last byte") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.truncate(blob, blob.size() - 1);
        }
    },
    BLOCK_MISSING("without its first block") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.slice(blob, 16, blob.size());
        }
    },
    WITHOUT_AUTHENTICATOR("without its authenticator") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.truncate(blob, blob.size() - macLength);
        }
    },
    BYTE_TOO_MANY("with a byte behind it") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Deviations.append(blob, "00");
        }
    },
    NOTHING("without any byte") {
        @Override
        Bytes of(Bytes blob, int macLength) {
            return Bytes.empty();
        }
    };

    private final String words;

    BlobDefect(String words) {
        this.words = words;
    }

    /** The blob with this defect and no other. */
    abstract Bytes of(Bytes blob, int macLength);

    public static BlobDefect of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no blob is \"" + words + "\""));
    }
}
