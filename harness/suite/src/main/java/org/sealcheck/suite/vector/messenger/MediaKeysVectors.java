package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.PARSE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** The keys of attachments of every type. */
final class MediaKeysVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/media/keys";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("keys of an attachment")
                .operation("messenger.media.deriveKeys")
                .requirements("MEDIA-003")
                .derivation(
                        "iv || cipherKey || macKey = the first 80 bytes of HKDF-SHA256(mediaKey, no salt, label, 112)");
        Bytes counted = MediaScene.counted(32);
        Bytes random = file.random().bytes("media key", 32);
        for (MediaType type : MediaType.values()) {
            String name = MediaScene.name(type);
            file.add("counted_" + name, "media key 00 to 1f, " + name, "known-answer")
                    .requirements("MEDIA-003", "MEDIA-015")
                    .answers(input(counted, name));
            file.add("random_" + name, "a random media key, " + name, "known-answer")
                    .requirements("MEDIA-003", "MEDIA-015")
                    .answers(input(random, name));
        }
        file.add("zero", "a media key of zeros is a media key", "boundary")
                .answers(input(Bytes.of(new byte[32]), "image"));
        for (int length : new int[] {0, 1, 16, 31}) {
            refused(file, "short_" + length, Deviations.slice(random, 0, length));
        }
        refused(file, "long_33", Deviations.append(random, "00"));
        refused(file, "long_64", Deviations.concat(random, random));
    }

    private static void refused(FileBuilder file, String id, Bytes mediaKey) {
        file.add(id, "a media key of " + mediaKey.size() + " bytes", "wrong-length")
                .requirements("MEDIA-002")
                .refuses(input(mediaKey, "image"), PARSE, "bad-media-key");
    }

    private static Fields input(Bytes mediaKey, String type) {
        return Fields.of("mediaKey", mediaKey).with("type", type);
    }
}
