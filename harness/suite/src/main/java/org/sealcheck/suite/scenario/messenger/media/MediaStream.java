package org.sealcheck.suite.scenario.messenger.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.contract.messenger.MessengerMediaStream;
import org.sealcheck.contract.messenger.MessengerMediaStream.Decryption;
import org.sealcheck.contract.messenger.MessengerMediaStream.Encrypted;
import org.sealcheck.contract.messenger.MessengerMediaStream.Encryption;
import org.sealcheck.contract.messenger.MessengerMediaStream.Given;
import org.sealcheck.contract.messenger.MessengerMediaStream.OfStream;
import org.sealcheck.contract.messenger.MessengerMediaStream.ToRead;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/** The implementation encrypting and reading an attachment piece by piece. */
public final class MediaStream {
    private final BlobFormat format;
    private final ByteArrayOutputStream released = new ByteArrayOutputStream();
    private @Nullable String download;

    public MediaStream(BlobFormat format) {
        this.format = format;
    }

    /** Encrypts a document in pieces of this many bytes. */
    public MediaStage.Sent encrypt(Bytes plaintext, int piece) {
        byte[] file = plaintext.toByteArray();
        String stream = role().startEncryption(new Encryption(format, MediaType.DOCUMENT, entropy())).stream();
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        for (int start = 0; start < file.length; start += piece) {
            Blob next = Blob.of(Arrays.copyOfRange(file, start, Math.min(file.length, start + piece)));
            blob.writeBytes(role().encrypt(new Given(stream, next)).piece().toByteArray());
        }
        Encrypted end = role().finishEncryption(new OfStream(stream));
        blob.writeBytes(end.piece().toByteArray());
        return new MediaStage.Sent(
                MediaType.DOCUMENT,
                plaintext,
                end.mediaKey(),
                end.blobHash(),
                end.plaintextHash(),
                Bytes.of(blob.toByteArray()));
    }

    /** Gives the implementation a blob in pieces; what it gives out meanwhile is {@link #released}. */
    public void receive(MediaStage.Sent sent, int piece) {
        download = role()
                .startDecryption(
                        new Decryption(format, sent.type(), sent.mediaKey(), sent.blobHash(), sent.plaintextHash()))
                .stream();
        byte[] blob = sent.blob().toByteArray();
        for (int start = 0; start < blob.length; start += piece) {
            Blob next = Blob.of(Arrays.copyOfRange(blob, start, Math.min(blob.length, start + piece)));
            released.writeBytes(
                    role().receive(new Given(download(), next)).piece().toByteArray());
        }
    }

    /** What was given out before the blob was verified. */
    public Bytes released() {
        return Bytes.of(released.toByteArray());
    }

    /** The whole plaintext; the blob must verify. */
    public Bytes verifyAndRead(int most) {
        role().verify(new OfStream(download()));
        ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
        plaintext.writeBytes(released.toByteArray());
        Blob piece = role().read(new ToRead(download(), most)).piece();
        while (piece.size() > 0) {
            plaintext.writeBytes(piece.toByteArray());
            piece = role().read(new ToRead(download(), most)).piece();
        }
        return Bytes.of(plaintext.toByteArray());
    }

    /** The blob must be refused. */
    public void expectUnverified() {
        Rejections.expect(() -> role().verify(new OfStream(download())), Layer.MAC, "bad-blob");
    }

    private String download() {
        if (download == null) {
            throw new IllegalArgumentException("nobody has received a blob in this scenario");
        }
        return download;
    }

    private static @Nullable Bytes entropy() {
        Run run = Run.current();
        if (!run.subject().can(Ability.ENTROPY_INJECTED)) {
            return null;
        }
        byte[] bytes = new byte[32];
        run.random().nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private static MessengerMediaStream role() {
        return Run.current().subject().role(MessengerMediaStream.class);
    }
}
