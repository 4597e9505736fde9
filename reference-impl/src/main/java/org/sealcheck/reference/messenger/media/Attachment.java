package org.sealcheck.reference.messenger.media;

import org.sealcheck.reference.crypto.Secret;

/**
 * What a message says of an attachment (MEDIA-007): all that its readers need, and the store must not have.
 *
 * @param mediaKey 32 bytes
 * @param blobHash 32 bytes, SHA-256 of the whole blob (MEDIA-012)
 * @param plaintextHash 32 bytes, SHA-256 of the plaintext (MEDIA-017), or none
 * @param pointer a path below the blob store; whoever reads it must not trust it (MEDIA-016)
 */
public record Attachment(MediaType type, Secret mediaKey, byte[] blobHash, byte[] plaintextHash, String pointer) {
    public MediaKeys keys() {
        return MediaKeys.derive(mediaKey, type);
    }

    public BlobVerification.Expected expected() {
        return new BlobVerification.Expected(blobHash, plaintextHash);
    }
}
