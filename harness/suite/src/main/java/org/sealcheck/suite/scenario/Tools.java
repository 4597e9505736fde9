package org.sealcheck.suite.scenario;

import java.util.Random;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.signal.SignalKeys;
import org.sealcheck.contract.signal.SignalKeys.PrivateKey;
import org.sealcheck.contract.signal.SignalKeys.ToSign;
import org.sealcheck.contract.signal.SignalKeys.ToVerify;
import org.sealcheck.contract.signal.SignalSession.KeyPair;
import org.sealcheck.suite.Untestable;

/**
 * What the harness calculates for the parts it plays itself: key pairs, signatures, the observer's derivations.
 *
 * <p>It has no cryptography of its own for this and lets the peer calculate, which is the reference unless the run
 * says otherwise; so the subject is never judged by its own calculation where there is another.
 */
public final class Tools {
    private final World world;

    Tools(World world) {
        this.world = world;
    }

    /** A role of the peer, or of the subject if the peer does not play it. */
    public <R> R role(Class<R> role) {
        return calculator(role).role(role);
    }

    private Implementation calculator(Class<?> role) {
        String name = role.getAnnotation(Role.class).value();
        if (world.run().peer().plays(name)) {
            return world.run().peer();
        }
        if (world.run().subject().plays(name)) {
            return world.run().subject();
        }
        throw new Untestable("neither the peer nor the subject plays " + name
                + ", which the harness needs to calculate what this scenario compares; run without --peer");
    }

    /** 33 bytes. */
    public Bytes publicKey(Bytes privateKey) {
        return role(SignalKeys.class).publicKey(new PrivateKey(privateKey)).publicKey();
    }

    /** A clamped private key and its public key. */
    public KeyPair newKeyPair(Random random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        key[0] &= (byte) 0xF8;
        key[31] = (byte) (key[31] & 0x7F | 0x40);
        Bytes privateKey = Bytes.of(key);
        return new KeyPair(privateKey, publicKey(privateKey));
    }

    /** 64 bytes. */
    public Bytes sign(Bytes privateKey, Bytes message) {
        Bytes entropy = world.entropy(calculator(SignalKeys.class), 64);
        return role(SignalKeys.class)
                .sign(new ToSign(privateKey, message, entropy))
                .signature();
    }

    public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
        try {
            role(SignalKeys.class).verify(new ToVerify(publicKey, message, signature));
            return true;
        } catch (RejectedException refused) {
            return false;
        }
    }
}
