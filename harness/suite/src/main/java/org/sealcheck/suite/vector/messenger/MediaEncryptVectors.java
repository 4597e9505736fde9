package org.sealcheck.suite.vector.messenger;

import java.nio.charset.StandardCharsets;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Whole blobs of attachments whose media key is given. */
final class MediaEncryptVectors implements VectorSource {
    private final BlobFormat format;

    MediaEncryptVectors(BlobFormat format) {
        this.format = format;
    }

    @Override
    public String path() {
        return "messenger/media/encrypt_" + MediaScene.name(format);
    }

    @Override
    public void write(FileBuilder file) {
        file.title("encrypted attachments, profile " + MediaScene.profile(format))
                .operation("messenger.media.encrypt")
                .requirements("MEDIA-004", "MEDIA-005", "MEDIA-012")
                .profile(MediaScene.profile(format))
                .needs("entropy-injected")
                .derivation(
                        "AES-256-CBC with PKCS#7 padding, then the authenticator of the profile; entropy is the media key");
        Bytes counted = MediaScene.counted(32);
        file.add("hello_world", "\"hello world\", media key 00 to 1f", "known-answer")
                .answers(input(MediaType.IMAGE, counted, Bytes.of("hello world".getBytes(StandardCharsets.US_ASCII))));
        file.add("sixteen_a", "16 times \"A\", media key 00 to 1f", "known-answer")
                .answers(input(MediaType.IMAGE, counted, Bytes.of("A".repeat(16).getBytes(StandardCharsets.US_ASCII))));
        for (int length : new int[] {0, 1, 15, 16, 17, 31, 32, 33, 1000}) {
            file.add("length_" + length, length + " bytes", "boundary")
                    .answers(input(
                            MediaType.IMAGE,
                            file.random().bytes("media key " + length, 32),
                            file.random().bytes("plaintext " + length, length)));
        }
        for (MediaType type : MediaType.values()) {
            file.add("type_" + MediaScene.name(type), "as " + MediaScene.name(type), "known-answer")
                    .requirements("MEDIA-004", "MEDIA-005", "MEDIA-015")
                    .answers(input(type, counted, file.random().bytes("plaintext", 20)));
        }
    }

    private Fields input(MediaType type, Bytes mediaKey, Bytes plaintext) {
        return Fields.of("format", MediaScene.name(format))
                .with("type", MediaScene.name(type))
                .with("plaintext", plaintext)
                .with("entropy", mediaKey);
    }
}
