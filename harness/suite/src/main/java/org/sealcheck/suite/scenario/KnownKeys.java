package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalSession.Identity;
import org.sealcheck.contract.signal.SignalSession.KeyPair;

/**
 * Key pairs made by the harness and given to a device, so that an observer knows what the device knows.
 *
 * @param oneTimePreKeys in the order of their ids
 */
public record KnownKeys(Identity identity, KeyPair signedPreKey, List<KeyPair> oneTimePreKeys) {

    public static KnownKeys make(Tools tools, Random random, int oneTimePreKeys) {
        KeyPair identity = tools.newKeyPair(random);
        List<KeyPair> oneTime = new ArrayList<>();
        for (int i = 0; i < oneTimePreKeys; i++) {
            oneTime.add(tools.newKeyPair(random));
        }
        return new KnownKeys(
                new Identity(identity.privateKey(), identity.publicKey(), 1 + random.nextInt(16380)),
                tools.newKeyPair(random),
                oneTime);
    }

    /** 32 bytes each. */
    public List<Bytes> privateKeys() {
        return Stream.concat(
                        Stream.of(identity.privateKey(), signedPreKey.privateKey()),
                        oneTimePreKeys.stream().map(KeyPair::privateKey))
                .toList();
    }
}
