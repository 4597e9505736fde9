package org.sealcheck.contract.rpc;

import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.SignalKdf;

/** A role that is quick to play: HKDF gives back its input, a chain step fails. */
final class ToyKdf implements SignalKdf {
    /** An implementation in this process that plays it, and declares one role more. */
    static Implementation implementation(ErrorDetail detail) {
        Hello hello = new Hello(
                1,
                new Hello.Identity("toy", null, null, null),
                List.of("signal.kdf", "signal.keys"),
                Set.of(),
                detail,
                List.of(),
                new Hello.Limits(32, 10_000));
        return InProcess.of(hello, () -> List.of(new ToyKdf()));
    }

    @Override
    public Okm hkdf(HkdfInput input) {
        if (input.version() == 1) {
            throw new RejectedException(Layer.VERSION, "legacy-version", "no version 1");
        }
        return new Okm(input.ikm());
    }

    @Override
    public ChainStep chainStep(ChainKey input) {
        throw new ArithmeticException("a bug");
    }

    static HkdfInput input(int version, String ikm) {
        return new HkdfInput(version, Bytes.hex(ikm), null, Bytes.empty(), 1);
    }
}
