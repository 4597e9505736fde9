package org.sealcheck.reference.signal.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * The inputs of libsignal-protocol-java's RootKeyTest. Its private key is not clamped and its HKDF is version 2; the
 * results here are ours, for version 3 and the clamped key.
 */
class RootKeyTest {
    @Test
    void stepsToTheNextRootAndItsChain() {
        RootKey root =
                new RootKey(Secret.of(bytes("7ba6debc2bc1bbf91abbc1367404176ca623095b7ec66b45f602d93538942dcc")));
        RootKey.RootStep step = root.step(
                PrivateKey.of(bytes("216822ec67eb38049ebae7b939baeaebb151bbb32db80fd389245ac37a948e50")),
                PublicKey.receive(bytes("05abb8eb29cc80b47109a2265abe9798485406e32da268934a9555e84757708a30")));
        assertThat(Hex.of(step.rootKey().key().toByteArray()))
                .isEqualTo("2eb9435d09e493e6b0fddf10f985a32777e327791714844264a40355666f9a8c");
        assertThat(Hex.of(step.chainKey().key().toByteArray()))
                .isEqualTo("113927a745a4ec92f314939b47c639b0396ee6634c0d680d42e119a22a73387b");
        assertThat(step.chainKey().index()).isZero();
    }
}
