package org.sealcheck.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.SignalKeys;

class FaultCatalogueTest {
    static List<Fault> faults() {
        return FaultCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultFitsTheReference(Fault fault) {
        try (Implementation faulty = FaultyReference.start(fault)) {
            assertThat(faulty.hello().roles()).isNotEmpty();
        }
    }

    @Test
    void idsAreUnique() {
        assertThat(FaultCatalogue.all()).extracting(Fault::id).doesNotHaveDuplicates();
    }

    @Test
    void aFaultOfAMethodThatIsGoneIsAnError() {
        Fault stale = new Fault(
                "stale",
                Set.of("KEY-011"),
                "",
                "",
                List.of(Fault.Change.skip("reference.signal.keys.PublicKey", "requireSomethingElse")));

        assertThatThrownBy(() -> FaultyReference.start(stale))
                .hasMessageContaining("PublicKey has no method requireSomethingElse");
    }

    @Test
    void theFaultIsInTheFaultyCopyOnly() {
        Bytes otherType = Bytes.hex("06" + "09".repeat(32));
        Fault fault = FaultCatalogue.find("key-type-unchecked").orElseThrow();
        try (Implementation faulty = FaultyReference.start(fault);
                Implementation clean = new org.sealcheck.adapter.reference.ReferenceImplementation().start()) {
            faulty.role(SignalKeys.class).decodePublicKey(new SignalKeys.EncodedKey(otherType));

            assertThatThrownBy(() -> clean.role(SignalKeys.class).decodePublicKey(new SignalKeys.EncodedKey(otherType)))
                    .hasMessageContaining("type byte 05");
        }
    }
}
