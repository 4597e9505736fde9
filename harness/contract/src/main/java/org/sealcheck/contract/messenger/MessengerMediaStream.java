package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("messenger.media-stream")
@Doc("Attachments of any size, piece by piece.")
public interface MessengerMediaStream {

    @Doc("Begins to encrypt an attachment under a new media key.")
    Stream startEncryption(Encryption input);

    @Doc("Encrypts the next piece; answers what is ready of the blob, which may lag behind.")
    Piece encrypt(Given input);

    @Doc("Ends the attachment: the rest of the blob, and what the message says of it.")
    Encrypted finishEncryption(OfStream input);

    @Doc("Begins to read an attachment, with what the message said of it.")
    Stream startDecryption(Decryption input);

    @Doc(
            "Takes the next piece of the blob. A library that releases plaintext before all of the blob is verified answers"
                    + " it here; one that does not answers nothing.")
    Piece receive(Given input);

    @Doc("There is no more of the blob. Rejects (layer mac) one that is not the one that was sent.")
    Empty verify(OfStream input);

    @Doc(
            "The next piece of the plaintext that was not released before, after the blob was verified; nothing at its end.")
    Piece read(ToRead input);

    record Encryption(
            BlobFormat format,
            MediaType type,

            @Doc("32 bytes, the media key; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Stream(
            @Doc("a handle, chosen by the implementation") @Handle
            String stream) {}

    record OfStream(@Handle String stream) {}

    record Given(
            @Handle String stream,
            @Doc("any number of bytes") Blob piece) {}

    record Piece(Blob piece) {}

    record ToRead(
            @Handle String stream,
            @Doc("bytes, 1 to 4194304") int most) {}

    record Encrypted(
            @Doc("the end of the blob") Blob piece,
            @Doc("32 bytes") Bytes mediaKey,
            @Doc("32 bytes, SHA-256 of the whole blob") Bytes blobHash,

            @Doc("32 bytes, SHA-256 of the plaintext; absent if the library does not compute it") @Nullable
            Bytes plaintextHash) {}

    record Decryption(
            BlobFormat format,
            MediaType type,
            @Doc("32 bytes") Bytes mediaKey,
            @Doc("32 bytes, as the message says") Bytes blobHash,

            @Doc("32 bytes, as the message says; absent if it says none") @Nullable
            Bytes plaintextHash) {}
}
