package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerMedia;
import org.sealcheck.contract.messenger.MessengerMedia.Encrypted;
import org.sealcheck.contract.messenger.MessengerMedia.ToDecrypt;
import org.sealcheck.contract.messenger.MessengerMedia.ToEncrypt;
import org.sealcheck.suite.scenario.messenger.Client;

/** Attachments: the server stores the blobs, and gives them back as it likes. */
final class AttachmentFlow implements Flow {
    private final Siege siege;
    private final List<Attachment> attachments = new ArrayList<>();

    AttachmentFlow(Siege siege) {
        this.siege = siege;
    }

    /** What a message says of an attachment, and the blob. */
    private record Attachment(Client by, Encrypted encrypted) {}

    @Override
    public List<Trick> tricks() {
        return List.of(
                new Trick("a client sends an attachment", 4, this::send),
                new Trick("a blob is fetched", 3, this::fetch),
                new Trick("a blob is altered", 4, this::alter),
                new Trick("a blob is cut", 2, this::cut),
                new Trick("another blob is given", 2, this::swap));
    }

    private void send(int from, int to, int length) {
        Client sender = Act.pick(siege.clients(), from);
        String account = Act.pick(siege.accounts(), to);
        if (sender == null || account == null || account.equals(sender.account())) {
            return;
        }
        Bytes file = siege.content(length);
        Encrypted encrypted = role(sender)
                .encrypt(new ToEncrypt(
                        BlobFormat.WP32,
                        MediaType.IMAGE,
                        file,
                        siege.world().entropy(sender.actor().implementation(), 32)));
        siege.record().see("a blob", encrypted.blob());
        siege.keepSecret(file);
        siege.keepSecret(encrypted.mediaKey());
        attachments.add(new Attachment(sender, encrypted));
        byte[] message = new byte[64];
        System.arraycopy(encrypted.mediaKey().toByteArray(), 0, message, 0, 32);
        System.arraycopy(encrypted.blobHash().toByteArray(), 0, message, 32, 32);
        siege.send(sender, account, MessageKind.CONTENT, Bytes.of(message));
    }

    private void fetch(int which, int second, int third) {
        Attachment attachment = Act.pick(attachments, which);
        if (attachment != null) {
            open(attachment, attachment.encrypted().blob());
        }
    }

    private void alter(int which, int bit, int third) {
        Attachment attachment = Act.pick(attachments, which);
        if (attachment != null) {
            byte[] blob = attachment.encrypted().blob().toByteArray();
            int place = Math.floorMod(bit, blob.length * 8);
            blob[place / 8] ^= (byte) (1 << (place % 8));
            open(attachment, Bytes.of(blob));
        }
    }

    private void cut(int which, int length, int third) {
        Attachment attachment = Act.pick(attachments, which);
        if (attachment != null) {
            byte[] blob = attachment.encrypted().blob().toByteArray();
            open(attachment, Bytes.of(java.util.Arrays.copyOf(blob, Math.floorMod(length, blob.length))));
        }
    }

    private void swap(int which, int other, int third) {
        Attachment attachment = Act.pick(attachments, which);
        Attachment another = Act.pick(attachments, other);
        if (attachment != null && another != null && another != attachment) {
            open(attachment, another.encrypted().blob());
        }
    }

    /** Every reader has the message, whoever it is; so any client may read for it. */
    private void open(Attachment attachment, Bytes blob) {
        Client reader = siege.clients().get(0);
        Encrypted sent = attachment.encrypted();
        siege.before(reader);
        try {
            Bytes file = role(reader)
                    .decrypt(new ToDecrypt(
                            BlobFormat.WP32,
                            MediaType.IMAGE,
                            sent.mediaKey(),
                            sent.blobHash(),
                            sent.plaintextHash(),
                            blob))
                    .plaintext();
            siege.requireSame(sent.blob(), blob, file);
        } catch (RejectedException refusal) {
            siege.refused(reader, refusal);
        }
    }

    private static MessengerMedia role(Client client) {
        return client.actor().implementation().role(MessengerMedia.class);
    }
}
