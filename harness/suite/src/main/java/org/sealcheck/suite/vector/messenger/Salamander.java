package org.sealcheck.suite.vector.messenger;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;

/**
 * A ciphertext of AES-256-GCM, nonce 12 times 03, no associated data, that authenticates under two keys (Dodis, Grubbs, Ristenpart,
 * Woodage 2018): two blocks chosen so that both GHASH equations hold.
 */
final class Salamander {
    static final Bytes FIRST_KEY = Bytes.hex("01".repeat(32));
    static final Bytes SECOND_KEY = Bytes.hex("02".repeat(32));

    private static final Bytes CIPHERTEXT =
            Bytes.hex("990361e996f25249ce938813a9775089cf1099b2c8722f171e15fe7e574f17a4");
    private static final Bytes TAG = Bytes.hex("ff9bc6cf701f35a491ddd2a92fe09868");

    private Salamander() {}

    /** It as the blob that a message tells the hash of. */
    static Fields reading(BlobFormat format, Bytes mediaKey) {
        Bytes blob = Deviations.concat(CIPHERTEXT, TAG);
        return Fields.of("format", MediaScene.name(format))
                .with("type", "image")
                .with("mediaKey", mediaKey)
                .with("blobHash", MediaFormulas.sha256(blob))
                .with("blob", blob);
    }
}
