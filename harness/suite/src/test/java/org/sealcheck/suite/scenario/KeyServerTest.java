package org.sealcheck.suite.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;

class KeyServerTest {
    private static final Address BOB = new Address("bob", 1);

    private final Network network = new Network();
    private final KeyServer server = new KeyServer(network);

    @BeforeEach
    void register() {
        SignedPreKey signed = new SignedPreKey(7, key(2), key(3));
        List<OneTimePreKey> oneTime = List.of(new OneTimePreKey(11, key(4)), new OneTimePreKey(12, key(5)));
        server.register(BOB, new PreKeyBundle(1, key(1), signed, null), oneTime);
    }

    @Test
    void handsOutEachOneTimePreKeyOnceAndThenNone() {
        assertThat(Objects.requireNonNull(server.fetch(BOB).oneTimePreKey()).id())
                .isEqualTo(11);
        assertThat(server.handedOut(BOB).id()).isEqualTo(11);
        assertThat(Objects.requireNonNull(server.fetch(BOB).oneTimePreKey()).id())
                .isEqualTo(12);
        assertThat(server.fetch(BOB).oneTimePreKey()).isNull();
    }

    @Test
    void keepsOneTimePreKeysBack() {
        assertThat(server.fetchWithoutOneTimePreKey(BOB).oneTimePreKey()).isNull();
        assertThat(server.unused(BOB).id()).isEqualTo(11);
    }

    @Test
    void remembersWhatItHandedOut() {
        server.fetch(BOB);
        assertThat(network.seen()).contains(key(1), key(2), key(3), key(4)).doesNotContain(key(5));
    }

    @Test
    void rotatesTheSignedPreKey() {
        server.replace(BOB, new SignedPreKey(8, key(8), key(9)));
        assertThat(server.fetch(BOB).signedPreKey().id()).isEqualTo(8);
        assertThat(server.previousSignedPreKey(BOB).id()).isEqualTo(7);
    }

    @Test
    void knowsNoDeviceThatWasRevoked() {
        server.revoke(BOB);
        assertThatThrownBy(() -> server.fetch(BOB)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Bytes key(int value) {
        return Bytes.of(new byte[] {5, (byte) value});
    }
}
