package org.sealcheck.adapter.reference.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessengerMedia;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.messenger.media.BlobFormat;
import org.sealcheck.reference.messenger.media.BlobVerification;
import org.sealcheck.reference.messenger.media.BlobVerification.Expected;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaKeys;
import org.sealcheck.reference.messenger.media.MediaType;

/** Plays messenger.media. */
final class ReferenceMedia implements MessengerMedia {
    @Override
    public Keys deriveKeys(Derivation input) {
        return Answer.of(() -> {
            MediaKeys keys = MediaKeys.derive(secret(input.mediaKey()), type(input.type()));
            return new Keys(bytes(keys.iv()), bytes(keys.cipherKey()), bytes(keys.macKey()));
        });
    }

    @Override
    public Encrypted encrypt(ToEncrypt input) {
        return Answer.of(() -> {
            MediaEncryption.Encrypted encrypted = MediaEncryption.encrypt(
                    format(input.format()),
                    type(input.type()),
                    input.plaintext().toByteArray(),
                    org.sealcheck.adapter.reference.Keys.entropy(input.entropy()));
            return new Encrypted(
                    bytes(encrypted.mediaKey()),
                    Bytes.of(encrypted.blob()),
                    Bytes.of(encrypted.blobHash()),
                    Bytes.of(encrypted.plaintextHash()));
        });
    }

    @Override
    public Plaintext decrypt(ToDecrypt input) {
        return Answer.of(() -> new Plaintext(Bytes.of(BlobVerification.open(
                format(input.format()),
                MediaKeys.derive(secret(input.mediaKey()), type(input.type())),
                new Expected(input.blobHash().toByteArray(), orNone(input.plaintextHash())),
                input.blob().toByteArray()))));
    }

    static MediaType type(org.sealcheck.contract.messenger.MediaType type) {
        return MediaType.valueOf(type.name());
    }

    static BlobFormat format(org.sealcheck.contract.messenger.BlobFormat format) {
        return BlobFormat.valueOf(format.name());
    }

    static Secret secret(Bytes bytes) {
        return Secret.of(bytes.toByteArray());
    }

    static Bytes bytes(Secret secret) {
        return Bytes.of(secret.toByteArray());
    }

    static byte[] orNone(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.toByteArray();
    }
}
