package org.sealcheck.adapter.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.BuiltIn;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalKeys;

class ReferenceImplementationTest {
    @Test
    void isFoundByTheNameReference() {
        assertThat(ServiceLoader.load(BuiltIn.class)).extracting(BuiltIn::name).contains("reference");
    }

    @Test
    void answersEveryRoleItDeclares() {
        try (Implementation reference = new ReferenceImplementation().start()) {
            SignalKeys keys = reference.role(SignalKeys.class);
            Bytes encoded = keys.publicKey(new SignalKeys.PrivateKey(Bytes.of(new byte[32])))
                    .publicKey();
            assertThat(keys.decodePublicKey(new SignalKeys.EncodedKey(encoded)).publicKey())
                    .isEqualTo(encoded);
        }
    }

    @Test
    void tellsLayerAndReasonOfARejection() {
        try (Implementation reference = new ReferenceImplementation().start()) {
            SignalKeys keys = reference.role(SignalKeys.class);
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> keys.decodePublicKey(new SignalKeys.EncodedKey(Bytes.hex("04"))))
                    .satisfies(rejected -> {
                        assertThat(rejected.layer()).isEqualTo(Layer.PARSE);
                        assertThat(rejected.reason()).isEqualTo("bad-key-type");
                    });
        }
    }

    @Test
    void callsNonsenseNonsense() {
        try (Implementation reference = new ReferenceImplementation().start()) {
            SignalKeys keys = reference.role(SignalKeys.class);
            assertThatExceptionOfType(ImplementationFailure.BadParameters.class)
                    .isThrownBy(() -> keys.publicKey(new SignalKeys.PrivateKey(Bytes.hex("00"))))
                    .withMessageContaining("32 bytes");
        }
    }
}
