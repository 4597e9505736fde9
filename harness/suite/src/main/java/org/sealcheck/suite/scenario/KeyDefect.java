package org.sealcheck.suite.scenario;

import java.util.Arrays;
import org.sealcheck.contract.Bytes;

/** How an encoded public key can be no public key (KEY-011, KEY-012), in the words of features. */
public enum KeyDefect {
    ANOTHER_TYPE("of another type") {
        @Override
        public Bytes of(Bytes key) {
            byte[] bytes = key.toByteArray();
            bytes[0] ^= 0x03;
            return Bytes.of(bytes);
        }
    },
    BYTE_MISSING("with a byte missing") {
        @Override
        public Bytes of(Bytes key) {
            return Bytes.of(Arrays.copyOf(key.toByteArray(), key.size() - 1));
        }
    },
    EMPTY("without a byte") {
        @Override
        public Bytes of(Bytes key) {
            return Bytes.empty();
        }
    },
    BYTE_TOO_MANY("with a byte too many") {
        @Override
        public Bytes of(Bytes key) {
            return Bytes.of(Arrays.copyOf(key.toByteArray(), key.size() + 1));
        }
    };

    private final String words;

    KeyDefect(String words) {
        this.words = words;
    }

    /** The key with this defect and no other. */
    public abstract Bytes of(Bytes key);

    public static KeyDefect of(String words) {
        return Arrays.stream(values())
                .filter(each -> each.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key is \"" + words + "\""));
    }
}
