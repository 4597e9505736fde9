package org.sealcheck.suite.scenario.messenger.media;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.contract.messenger.MessengerMedia;
import org.sealcheck.contract.messenger.MessengerMedia.Encrypted;
import org.sealcheck.contract.messenger.MessengerMedia.ToDecrypt;
import org.sealcheck.contract.messenger.MessengerMedia.ToEncrypt;
import org.sealcheck.suite.Run;

/** The attachments of one scenario, and what readers made of them. */
public final class MediaStage {
    private final Run run = Run.current();
    private final BlobFormat format = DeclaredFormat.current();
    private @Nullable Sent sent;
    private @Nullable Sent other;

    /**
     * An attachment as it was sent.
     *
     * @param mediaKey what the message says
     * @param blobHash what the message says
     * @param plaintextHash what the message says, if it does
     * @param blob what the store gives
     */
    public record Sent(
            MediaType type,
            Bytes plaintext,
            Bytes mediaKey,
            Bytes blobHash,
            @Nullable Bytes plaintextHash,
            Bytes blob) {
        Sent withBlob(Bytes value) {
            return new Sent(type, plaintext, mediaKey, blobHash, plaintextHash, value);
        }

        Sent withType(MediaType value) {
            return new Sent(value, plaintext, mediaKey, blobHash, plaintextHash, blob);
        }

        /** Without the hash of the plaintext, so that nothing but what is checked refuses it. */
        Sent rehashed() {
            return new Sent(type, plaintext, mediaKey, MediaFormulas.sha256(blob), null, blob);
        }
    }

    public BlobFormat format() {
        return format;
    }

    /** Random bytes from the run's seed. */
    public Bytes random(int length) {
        byte[] bytes = new byte[length];
        run.random().nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** The implementation encrypts a file; it becomes the attachment that the scenario is about. */
    public Sent encrypt(String type, Bytes plaintext) {
        other = sent;
        sent = encrypted(type(type), plaintext);
        return sent;
    }

    private Sent encrypted(MediaType type, Bytes plaintext) {
        Bytes entropy = run.subject().can(Ability.ENTROPY_INJECTED) ? random(32) : null;
        Encrypted encrypted = media().encrypt(new ToEncrypt(format, type, plaintext, entropy));
        return new Sent(
                type,
                plaintext,
                encrypted.mediaKey(),
                encrypted.blobHash(),
                encrypted.plaintextHash(),
                encrypted.blob());
    }

    /** Somebody who has the keys makes a blob of these blocks, padded or not; the message tells its hash. */
    public void seal(Bytes padded, Bytes plaintext) {
        Bytes mediaKey = random(32);
        MediaFormulas.Keys keys = MediaFormulas.keys(mediaKey, MediaType.IMAGE);
        Bytes blob = MediaFormulas.sealed(format, keys, MediaFormulas.encrypt(keys, padded));
        other = sent;
        sent = new Sent(MediaType.IMAGE, plaintext, mediaKey, MediaFormulas.sha256(blob), null, blob);
    }

    /** Reads an attachment with the implementation. */
    public Reading read(Sent attachment) {
        return Reading.of(() -> media().decrypt(new ToDecrypt(
                        format,
                        attachment.type(),
                        attachment.mediaKey(),
                        attachment.blobHash(),
                        attachment.plaintextHash(),
                        attachment.blob()))
                .plaintext());
    }

    /** The attachment that the scenario is about. */
    public Sent sent() {
        return Objects.requireNonNull(sent, "nobody has encrypted anything in this scenario");
    }

    /** The one before it. */
    public Sent other() {
        return Objects.requireNonNull(other, "only one attachment was encrypted in this scenario");
    }

    public void sent(Sent value) {
        sent = value;
    }

    public int macLength() {
        return MediaFormulas.macLength(format);
    }

    public static MediaType type(String word) {
        return word.equals("file") ? MediaType.DOCUMENT : MediaType.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private MessengerMedia media() {
        return run.subject().role(MessengerMedia.class);
    }
}
