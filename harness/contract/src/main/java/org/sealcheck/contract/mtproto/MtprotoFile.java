package org.sealcheck.contract.mtproto;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("mtproto.file")
@Doc("Files of secret chats: the key of each, its contents, and what the server is told.")
public interface MtprotoFile {

    @Doc("Encrypts a content under a new key. Rejects (layer policy) one without any byte.")
    Sealed seal(Content input);

    @Doc("Decrypts what the server has, with what the message told. Rejects a key of the wrong length, a size that does"
            + " not fit, a fingerprint of another key.")
    Opened open(Received input);

    @Doc("What the server is told of a key.")
    Fingerprint fingerprint(FileKey input);

    @Doc("Encrypts one part of a file.")
    NextPart encryptPart(Part input);

    @Doc("Decrypts one part of a file.")
    NextPart decryptPart(Part input);

    @Doc("How an encrypted file of this length goes to the server. Rejects (layer policy) a size of parts that servers"
            + " do not take.")
    Plan planUpload(Upload input);

    @Doc("Sends a file on to another chat, without its contents.")
    Forwarded forward(Stored input);

    record Content(
            @Doc("the file") Bytes content,

            @Doc("key (32), iv (32), and what fills the content up to whole blocks (0 to 15)") @Nullable
            Bytes entropy) {}

    record Sealed(
            @Doc("32 bytes") Bytes key,
            @Doc("32 bytes") Bytes iv,
            @Doc("of the content, in bytes") long size,
            @Doc("what the server is told of the key") int fingerprint,
            @Doc("what the server stores") Bytes ciphertext) {}

    record Received(
            @Doc("from the message") Bytes key,
            @Doc("from the message") Bytes iv,
            @Doc("from the message") long size,

            @Doc("from the server; absent if it is not known") @Nullable
            Integer fingerprint,

            @Doc("from the server") Bytes ciphertext) {}

    record Opened(@Doc("the file") Bytes content) {}

    record FileKey(
            @Doc("32 bytes") Bytes key, @Doc("32 bytes") Bytes iv) {}

    record Fingerprint(
            @Doc("as it stands in TL, four bytes read as a little-endian int")
            int fingerprint) {}

    record Part(
            @Doc("32 bytes") Bytes key,

            @Doc("32 bytes: the file's for its first part, nextIv for every other")
            Bytes iv,

            @Doc("whole blocks of 16 bytes") Bytes part) {}

    record NextPart(
            @Doc("as many bytes") Bytes part,

            @Doc("32 bytes: the iv of the part that follows")
            Bytes nextIv) {}

    record Upload(
            @Doc("of the ciphertext, in bytes") long length,
            @Doc("bytes of every part but the last") int partSize) {}

    record Plan(
            int parts,
            @Doc("bytes of the last part") int lastPart,
            @Doc("uploaded as a big file") boolean big) {}

    record Stored(
            @Doc("of the encryptedFile, decimal") String id,
            @Doc("of the encryptedFile, decimal") String accessHash,
            @Doc("32 bytes, from the message") Bytes key,
            @Doc("32 bytes, from the message") Bytes iv) {}

    record Forwarded(
            @Doc("the constructor that names the file to the server, without its id")
            String inputFile,

            @Doc("decimal") String id,
            @Doc("decimal") String accessHash,

            @Doc("32 bytes, for the message to the other chat")
            Bytes key,

            @Doc("32 bytes, for the message to the other chat")
            Bytes iv) {}
}
