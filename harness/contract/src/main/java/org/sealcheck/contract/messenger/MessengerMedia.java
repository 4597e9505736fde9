package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("messenger.media")
@Doc("Attachments that fit into one call: their keys, their encryption, and reading them.")
public interface MessengerMedia {

    @Doc("The keys of an attachment.")
    Keys deriveKeys(Derivation input);

    @Doc("Encrypts an attachment under a new media key.")
    Encrypted encrypt(ToEncrypt input);

    @Doc(
            "Decrypts what the blob store gave, with what the message said of it. Rejects (layer mac) a blob that is not the"
                    + " one that was sent: one answer for whatever is wrong with it.")
    Plaintext decrypt(ToDecrypt input);

    record Derivation(@Doc("32 bytes") Bytes mediaKey, MediaType type) {}

    record Keys(
            @Doc("16 bytes") Bytes iv,
            @Doc("32 bytes, AES-256") Bytes cipherKey,
            @Doc("32 bytes, HMAC-SHA256") Bytes macKey) {}

    record ToEncrypt(
            BlobFormat format,
            MediaType type,
            Bytes plaintext,

            @Doc("32 bytes, the media key; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Encrypted(
            @Doc("32 bytes") Bytes mediaKey,

            @Doc("ciphertext and authenticator, as uploaded")
            Bytes blob,

            @Doc("32 bytes, SHA-256 of the blob") Bytes blobHash,

            @Doc("32 bytes, SHA-256 of the plaintext; absent if the library does not compute it") @Nullable
            Bytes plaintextHash) {}

    record ToDecrypt(
            BlobFormat format,
            MediaType type,
            @Doc("32 bytes") Bytes mediaKey,
            @Doc("32 bytes, as the message says") Bytes blobHash,

            @Doc("32 bytes, as the message says; absent if it says none") @Nullable
            Bytes plaintextHash,

            @Doc("as the blob store gave it") Bytes blob) {}

    record Plaintext(Bytes plaintext) {}
}
