package org.sealcheck.reference.signal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;
import static org.sealcheck.reference.Rejections.assertRejected;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.signal.SignalReason;

/** The key pairs of libsignal-protocol-java's Curve25519Test.testAgreement. */
class KeyAgreementTest {
    private static final KeyPair ALICE =
            KeyPair.of(PrivateKey.of(bytes("c806439dc9d2c476ffed8f2580c0888d58ab406bf7ae3698879021b96bb4bf59")));
    private static final KeyPair BOB =
            KeyPair.of(PrivateKey.of(bytes("b03b34c33a1c44f225b662d2bf4859b8135411fa7b0386d45fb75dc5b91b4466")));

    @Test
    void derivesThePublishedPublicKeys() {
        assertThat(ALICE.publicKey()).hasToString("051bb75966f2e93a3691dfff942bb2a466a1c08b8d78ca3f4d6df8b8bfa2e4ee28");
        assertThat(BOB.publicKey()).hasToString("05653614993d2b15ee9e5fd3d86ce719ef4ec1daae1886a87b3f5fa9565a27a22f");
    }

    @Test
    void bothSidesAgreeOnThePublishedSecret() {
        assertThat(Hex.of(KeyAgreement.agree(ALICE.privateKey(), BOB.publicKey())))
                .isEqualTo("325f239328941ced6e673b86ba41017448e99b649a9c3806c1dd7ca4c477e629");
        assertThat(KeyAgreement.agree(BOB.privateKey(), ALICE.publicKey()))
                .isEqualTo(KeyAgreement.agree(ALICE.privateKey(), BOB.publicKey()));
    }

    @Test
    void refusesToAgreeOnNothing() {
        assertRejected(
                SignalReason.LOW_ORDER_KEY,
                () -> KeyAgreement.agree(ALICE.privateKey(), PublicKey.decode(bytes("05" + "00".repeat(32)))));
    }

    @Test
    void neverPrintsAPrivateKey() {
        assertThat(ALICE).asString().doesNotContain(Hex.of(ALICE.privateKey().toByteArray()));
    }
}
