package org.sealcheck.adapter.reference.messenger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.MessengerMediaStream;
import org.sealcheck.reference.messenger.media.BlobVerification;
import org.sealcheck.reference.messenger.media.BlobVerification.Expected;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaKeys;
import org.sealcheck.reference.messenger.media.VerifiedMedia;

/** Plays messenger.media-stream: what is received lies in a temporary file until it is verified and read. */
final class ReferenceMediaStream implements MessengerMediaStream {
    private static final Blob NOTHING = Blob.of(new byte[0]);

    private final Handles<MediaEncryption> encryptions = new Handles<>("media-encryption");
    private final Handles<Download> downloads = new Handles<>("media-download");

    @Override
    public Stream startEncryption(Encryption input) {
        return Answer.of(() -> new Stream(encryptions.create(MediaEncryption.start(
                ReferenceMedia.format(input.format()),
                ReferenceMedia.type(input.type()),
                Keys.entropy(input.entropy())))));
    }

    @Override
    public Piece encrypt(Given input) {
        byte[] piece = input.piece().toByteArray();
        return Answer.of(() -> new Piece(Blob.of(encryptions.get(input.stream()).update(piece, 0, piece.length))));
    }

    @Override
    public Encrypted finishEncryption(OfStream input) {
        return Answer.of(() -> {
            MediaEncryption.Encrypted end = encryptions.get(input.stream()).finish();
            return new Encrypted(
                    Blob.of(end.blob()),
                    ReferenceMedia.bytes(end.mediaKey()),
                    Bytes.of(end.blobHash()),
                    Bytes.of(end.plaintextHash()));
        });
    }

    @Override
    public Stream startDecryption(Decryption input) {
        return Answer.of(() -> new Stream(downloads.create(new Download(BlobVerification.start(
                ReferenceMedia.format(input.format()),
                MediaKeys.derive(ReferenceMedia.secret(input.mediaKey()), ReferenceMedia.type(input.type())),
                new Expected(input.blobHash().toByteArray(), ReferenceMedia.orNone(input.plaintextHash())))))));
    }

    @Override
    public Piece receive(Given input) {
        return Answer.of(() -> {
            downloads.get(input.stream()).receive(input.piece().toByteArray());
            return new Piece(NOTHING);
        });
    }

    @Override
    public Empty verify(OfStream input) {
        return Answer.of(() -> {
            downloads.get(input.stream()).verify();
            return Empty.EMPTY;
        });
    }

    @Override
    public Piece read(ToRead input) {
        return Answer.of(() -> new Piece(Blob.of(downloads.get(input.stream()).read(input.most()))));
    }

    /** A blob on its way into a file, then out of it. */
    private static final class Download {
        private final BlobVerification verification;
        private final Path file;
        private final OutputStream received;
        private @Nullable VerifiedMedia media;
        private @Nullable InputStream again;

        Download(BlobVerification verification) {
            this.verification = verification;
            try {
                this.file = Files.createTempFile("sealcheck-media", ".blob");
                this.received = Files.newOutputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException("no temporary file for an attachment", e);
            }
            file.toFile().deleteOnExit();
        }

        void receive(byte[] piece) {
            verification.update(piece, 0, piece.length);
            try {
                received.write(piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void verify() {
            try {
                received.close();
                media = verification.finish();
                again = Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                if (media == null) {
                    delete();
                }
            }
        }

        byte[] read(int most) {
            if (media == null) {
                throw new RejectedException(Layer.STATE, "not-verified", "verify the blob before reading it");
            }
            ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
            try {
                while (again != null && plaintext.size() == 0) {
                    byte[] piece = again.readNBytes(most);
                    plaintext.writeBytes(media.update(piece, 0, piece.length));
                    if (piece.length < most) {
                        plaintext.writeBytes(media.finish());
                        again.close();
                        again = null;
                        delete();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return plaintext.toByteArray();
        }

        private void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
