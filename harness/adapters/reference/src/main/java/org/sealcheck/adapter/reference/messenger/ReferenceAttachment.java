package org.sealcheck.adapter.reference.messenger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.contract.messenger.MessengerAttachment;
import org.sealcheck.reference.messenger.media.AttachmentContent;
import org.sealcheck.reference.messenger.media.BlobStore;
import org.sealcheck.reference.messenger.media.BlobVerification;

/** Plays messenger.attachment. */
final class ReferenceAttachment implements MessengerAttachment {
    @Override
    public Uploaded upload(ToUpload input) {
        return Answer.of(() -> {
            String address = BlobStore.at(input.store())
                    .uploadAddress(
                            ReferenceMedia.type(input.type()), input.blobHash().toByteArray());
            return new Uploaded(address, input.pointer());
        });
    }

    @Override
    public Content describe(Attachment input) {
        return Answer.of(() ->
                new Content(Bytes.of(AttachmentContent.write(new org.sealcheck.reference.messenger.media.Attachment(
                        ReferenceMedia.type(input.type()),
                        ReferenceMedia.secret(input.mediaKey()),
                        input.blobHash().toByteArray(),
                        ReferenceMedia.orNone(input.plaintextHash()),
                        input.pointer())))));
    }

    @Override
    public Attachment read(Content input) {
        return Answer.of(() -> {
            var attachment = AttachmentContent.read(input.content().toByteArray());
            return new Attachment(
                    MediaType.valueOf(attachment.type().name()),
                    ReferenceMedia.bytes(attachment.mediaKey()),
                    Bytes.of(attachment.blobHash()),
                    attachment.plaintextHash().length == 0 ? null : Bytes.of(attachment.plaintextHash()),
                    attachment.pointer());
        });
    }

    @Override
    public Fetched fetch(ToFetch input) {
        return Answer.of(() -> {
            BlobStore store = BlobStore.at(input.store());
            var attachment = AttachmentContent.read(input.content().toByteArray());
            List<String> requests = new ArrayList<>(List.of(store.address(attachment.pointer())));
            Iterator<StoreAnswer> answers = input.answers().iterator();
            StoreAnswer answer = next(answers);
            while (answer.location() != null && requests.size() <= BlobStore.MAX_REDIRECTS) {
                requests.add(store.redirected(answer.location()));
                answer = next(answers);
            }
            BlobStore.requireFound(answer.status());
            byte[] plaintext = BlobVerification.open(
                    ReferenceMedia.format(input.format()),
                    attachment.keys(),
                    attachment.expected(),
                    ReferenceMedia.orNone(answer.body()));
            return new Fetched(requests, Bytes.of(plaintext));
        });
    }

    private static StoreAnswer next(Iterator<StoreAnswer> answers) {
        if (!answers.hasNext()) {
            throw new IllegalArgumentException("the blob store was asked more often than there are answers");
        }
        return answers.next();
    }
}
