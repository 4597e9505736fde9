package org.sealcheck.adapter.reference.mtproto;

import java.math.BigInteger;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.MtprotoDh;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.dh.KeyVisualisation;
import org.sealcheck.reference.mtproto.message.BigEndian;

/** Plays mtproto.dh. */
final class ReferenceDh implements MtprotoDh {
    /** A residue modulo every safe prime: for operations whose generator does not matter. */
    private static final int ANY_GENERATOR = 4;

    @Override
    public Empty checkParameters(Parameters input) {
        return Answer.of(() -> {
            DhParameters.check(input.prime().toByteArray(), input.generator());
            return Empty.EMPTY;
        });
    }

    @Override
    public Empty checkPublicValue(Received input) {
        return Answer.of(() -> {
            theirs(input.value(), number(input.prime()));
            return Empty.EMPTY;
        });
    }

    @Override
    public PublicValue publicValue(Exponent input) {
        return Answer.of(
                () -> new PublicValue(Bytes.of(DhParameters.check(input.prime().toByteArray(), input.generator())
                        .publicValue(exponent(input.exponent()))
                        .toPaddedByteArray())));
    }

    @Override
    public SharedKey agree(Agreement input) {
        return Answer.of(() -> {
            DhParameters parameters = DhParameters.check(input.prime().toByteArray(), ANY_GENERATOR);
            var key = parameters.agree(exponent(input.exponent()), theirs(input.theirs(), parameters.prime()));
            return new SharedKey(Bytes.of(key.key().toByteArray()));
        });
    }

    @Override
    public Fingerprint fingerprint(Key input) {
        return Answer.of(
                () -> new Fingerprint(Chats.bytes(Chats.key(input.key()).fingerprint())));
    }

    @Override
    public Visualisation visualise(Visualised input) {
        return Answer.of(() -> {
            var original = Chats.key(input.original());
            Bytes atLayer46 = input.atLayer46();
            return new Visualisation(Bytes.of(
                    atLayer46 == null
                            ? KeyVisualisation.beforeLayer46(original)
                            : KeyVisualisation.fromLayer46(original, Chats.key(atLayer46))));
        });
    }

    private static org.sealcheck.reference.mtproto.dh.PublicValue theirs(Bytes value, BigInteger prime) {
        return org.sealcheck.reference.mtproto.dh.PublicValue.receive(value.toByteArray(), prime);
    }

    private static org.sealcheck.reference.mtproto.dh.Exponent exponent(Bytes exponent) {
        return new org.sealcheck.reference.mtproto.dh.Exponent(Secret.of(exponent.toByteArray()));
    }

    private static BigInteger number(Bytes bytes) {
        return BigEndian.read(bytes.toByteArray());
    }
}
