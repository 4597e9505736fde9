package org.sealcheck.suite.vector.messenger;

import java.util.Locale;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;

/** One attachment of a vector file, in one format. */
record MediaScene(BlobFormat format, MediaType type, Bytes mediaKey, MediaFormulas.Keys keys, Bytes plaintext) {

    static MediaScene draw(FileBuilder file, BlobFormat format, String name, int length) {
        Bytes mediaKey = file.random().bytes(name + " media key", 32);
        return new MediaScene(
                format,
                MediaType.IMAGE,
                mediaKey,
                MediaFormulas.keys(mediaKey, MediaType.IMAGE),
                file.random().bytes(name + " plaintext", length));
    }

    Bytes blob() {
        return MediaFormulas.blob(format, keys, plaintext);
    }

    /** A ciphertext of another making with a good authenticator. */
    Bytes sealed(Bytes ciphertext) {
        return MediaFormulas.sealed(format, keys, ciphertext);
    }

    /** What a reader is given if the message tells the hash of exactly this blob. */
    Fields reading(Bytes blob) {
        return reading(MediaFormulas.sha256(blob), blob);
    }

    Fields reading(Bytes blobHash, Bytes blob) {
        return Fields.of("format", name(format))
                .with("type", name(type))
                .with("mediaKey", mediaKey)
                .with("blobHash", blobHash)
                .with("blob", blob);
    }

    static String profile(BlobFormat format) {
        return "media-" + name(format);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** 00, 01, 02, … */
    static Bytes counted(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return Bytes.of(bytes);
    }
}
