package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("messenger.attachment")
@Doc("Attachments on their way: the blob store, and the message that says where a blob is and what it is.")
public interface MessengerAttachment {

    @Doc("Uploads a blob. Rejects (layer policy) a store that is not reached over HTTPS.")
    Uploaded upload(ToUpload input);

    @Doc("The content of the message that carries an attachment.")
    Content describe(Attachment input);

    @Doc("Reads the content of a message that carries an attachment.")
    Attachment read(Content input);

    @Doc(
            "Fetches the attachment of a message and decrypts it. `answers` is what the blob store answers, one after the other:"
                    + " an adapter gives them to the library in place of the network.")
    Fetched fetch(ToFetch input);

    record ToUpload(
            @Doc("of the blob store, as https://host") String store,
            MediaType type,
            Bytes blob,
            @Doc("32 bytes, SHA-256 of the blob") Bytes blobHash,

            @Doc("where the store says that the blob now lies, a path below it")
            String pointer) {}

    record Uploaded(@Doc("the address that was asked") String request, String pointer) {}

    record Attachment(
            MediaType type,
            @Doc("32 bytes") Bytes mediaKey,
            @Doc("32 bytes, SHA-256 of the blob") Bytes blobHash,

            @Doc("32 bytes, SHA-256 of the plaintext; absent if it is not told") @Nullable
            Bytes plaintextHash,

            @Doc("a path below the blob store") String pointer) {}

    record Content(
            @Doc("as it stands in the encrypted message") Bytes content) {}

    record ToFetch(
            @Doc("of the blob store, as https://host") String store,
            BlobFormat format,
            @Doc("of the message") Bytes content,
            List<StoreAnswer> answers) {}

    record StoreAnswer(
            @Doc("an HTTP status") int status,
            @Doc("of a redirect") @Nullable String location,
            @Nullable Bytes body) {}

    record Fetched(
            @Doc("the addresses that were asked, in order") List<String> requests, Bytes plaintext) {}
}
