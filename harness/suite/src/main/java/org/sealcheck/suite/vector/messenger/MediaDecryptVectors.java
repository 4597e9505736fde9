package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.DECRYPT;
import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.suite.vector.kit.Deviations.concat;
import static org.sealcheck.suite.vector.kit.Deviations.flipBit;
import static org.sealcheck.suite.vector.kit.Deviations.slice;
import static org.sealcheck.suite.vector.kit.Deviations.truncate;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.scenario.Hmac;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Blobs that a reader takes, and all those it must not take. */
final class MediaDecryptVectors implements VectorSource {
    private static final int LENGTH = 40;
    private static final String IV_SENT_ALONG =
            "16 bytes that the sender used as initialisation vector stand first, and the"
                    + " authenticator is HMAC over them and the ciphertext";

    private final BlobFormat format;
    private final int macLength;

    MediaDecryptVectors(BlobFormat format) {
        this.format = format;
        this.macLength = MediaFormulas.macLength(format);
    }

    @Override
    public String path() {
        return "messenger/media/decrypt_" + MediaScene.name(format);
    }

    @Override
    public void write(FileBuilder file) {
        file.title("reading attachments, profile " + MediaScene.profile(format))
                .operation("messenger.media.decrypt")
                .requirements("MEDIA-008", "MEDIA-009", "MEDIA-010")
                .profile(MediaScene.profile(format))
                .derivation("blobs made by the equations of the profile, then changed in one place");
        MediaScene good = MediaScene.draw(file, format, "good", LENGTH);
        accepted(file);
        plaintextHash(file, good);
        altered(file, good);
        dishonest(file, good);
        lengths(file, good);
        paddings(file, good);
        swapped(file, good);
    }

    private void accepted(FileBuilder file) {
        for (int length : new int[] {0, 1, 15, 16, 17, 40, 1000}) {
            MediaScene scene = MediaScene.draw(file, format, "length " + length, length);
            file.add("good_length_" + length, length + " bytes", "known-answer", "boundary")
                    .requirements("MEDIA-004", "MEDIA-005")
                    .answers(scene.reading(scene.blob()), Fields.of("plaintext", scene.plaintext()));
        }
    }

    private void plaintextHash(FileBuilder file, MediaScene good) {
        Bytes hash = MediaFormulas.sha256(good.plaintext());
        Fields reading = good.reading(good.blob());
        file.add("good_plaintext_hash", "with the hash of the plaintext", "known-answer")
                .requirements("MEDIA-017")
                .answers(reading.with("plaintextHash", hash), Fields.of("plaintext", good.plaintext()));
        file.add(
                        "plaintext_hash_altered",
                        "the message tells another hash of the plaintext",
                        "bit-flip",
                        "dishonest-sender")
                .requirements("MEDIA-017")
                .refuses(reading.with("plaintextHash", flipBit(hash, 255)), MAC, "bad-plaintext-hash");
        file.add("plaintext_hash_short", "the message tells half of the hash of the plaintext", "wrong-length")
                .requirements("MEDIA-017")
                .refuses(reading.with("plaintextHash", slice(hash, 0, 16)), PARSE, MAC);
    }

    /** Changed by the store: the hash in the message is the good one's. */
    private void altered(FileBuilder file, MediaScene good) {
        Bytes blob = good.blob();
        Bytes hash = MediaFormulas.sha256(blob);
        int[] bits = {0, 127, 128, 8 * 47 + 7, 8 * 48, 8 * blob.size() - 1};
        for (int bit : bits) {
            refused(
                    file,
                    "store_bit_" + bit,
                    "bit " + bit + " is flipped, hash as sent",
                    good.reading(hash, flipBit(blob, bit)),
                    "altered-ciphertext",
                    "bit-flip");
        }
        refused(
                file,
                "store_truncated",
                "the last byte is missing, hash as sent",
                good.reading(hash, truncate(blob, blob.size() - 1)),
                "truncated");
        refused(
                file,
                "store_extended",
                "a byte follows, hash as sent",
                good.reading(hash, concat(blob, Bytes.hex("00"))),
                "trailing-bytes");
        refused(file, "store_empty", "nothing at all, hash as sent", good.reading(hash, Bytes.empty()), "truncated");
        MediaScene other =
                new MediaScene(format, good.type(), good.mediaKey(), good.keys(), MediaScene.counted(LENGTH));
        refused(
                file,
                "store_other_authentic",
                "another file under the same keys with a good authenticator, hash as sent",
                good.reading(hash, other.blob()),
                "swapped-blob",
                "dishonest-sender");
        for (int bit : new int[] {0, 255}) {
            refused(
                    file,
                    "hash_bit_" + bit,
                    "bit " + bit + " of the hash is flipped",
                    good.reading(flipBit(hash, bit), blob),
                    "bit-flip");
        }
        file.add("hash_short", "half of the hash", "wrong-length")
                .requirements("MEDIA-007", "MEDIA-008")
                .refuses(good.reading(slice(hash, 0, 16), blob), PARSE, MAC);
        file.add("hash_empty", "no hash at all", "empty-field")
                .requirements("MEDIA-007", "MEDIA-008")
                .refuses(good.reading(Bytes.empty(), blob), PARSE, MAC);
        refused(
                file,
                "hash_of_ciphertext",
                "the hash of the ciphertext without its authenticator",
                good.reading(MediaFormulas.sha256(truncate(blob, blob.size() - macLength)), blob),
                new String[] {"MEDIA-008", "MEDIA-012"},
                "wrong-derivation");
        refused(
                file,
                "hash_of_plaintext",
                "the hash of the plaintext",
                good.reading(MediaFormulas.sha256(good.plaintext()), blob),
                "wrong-derivation");
    }

    /** Changed by the sender: the hash in the message fits. */
    private void dishonest(FileBuilder file, MediaScene good) {
        Bytes blob = good.blob();
        int macStart = blob.size() - macLength;
        for (int bit : new int[] {0, 8 * 16, 8 * 47 + 7}) {
            forged(
                    file,
                    "sender_bit_" + bit,
                    "bit " + bit + " of the ciphertext is flipped, hash fits",
                    good.reading(flipBit(blob, bit)),
                    "altered-ciphertext",
                    "bit-flip");
        }
        for (int index : new int[] {0, macLength / 2, macLength - 1}) {
            forged(
                    file,
                    "mac_byte_" + index,
                    "byte " + index + " of the authenticator is altered, hash fits",
                    good.reading(flipBit(blob, 8 * (macStart + index))),
                    "altered-mac",
                    "bit-flip");
        }
        Bytes ciphertext = truncate(blob, macStart);
        forged(
                file,
                "mac_zero",
                "an authenticator of zeros, hash fits",
                good.reading(concat(ciphertext, Bytes.of(new byte[macLength]))),
                "altered-mac");
        BlobFormat wrong = format == BlobFormat.WA10 ? BlobFormat.WP32 : BlobFormat.WA10;
        Bytes otherRule = slice(MediaFormulas.fullMac(wrong, good.keys(), ciphertext), 0, macLength);
        file.add(
                        "mac_over_" + (wrong == BlobFormat.WA10 ? "iv_too" : "ciphertext_alone"),
                        "an authenticator that covers what that of the other profile covers",
                        "wrong-derivation",
                        "altered-mac")
                .requirements("MEDIA-005", "MEDIA-013")
                .refuses(good.reading(concat(ciphertext, otherRule)), MAC, "bad-blob");
        Bytes cipherKeyMac = slice(
                MediaFormulas.fullMac(
                        format,
                        new MediaFormulas.Keys(
                                good.keys().iv(),
                                good.keys().cipherKey(),
                                good.keys().cipherKey()),
                        ciphertext),
                0,
                macLength);
        forged(
                file,
                "mac_under_cipher_key",
                "an authenticator under the encryption key",
                good.reading(concat(ciphertext, cipherKeyMac)),
                "wrong-derivation",
                "altered-mac");
        Bytes sentIv = file.random().bytes("sent iv", 16);
        MediaFormulas.Keys withSentIv = new MediaFormulas.Keys(
                sentIv, good.keys().cipherKey(), good.keys().macKey());
        Bytes ivFirst = concat(sentIv, MediaFormulas.encrypt(withSentIv, MediaFormulas.padded(good.plaintext())));
        Fields ivSentAlong = good.reading(concat(
                ivFirst, slice(Bytes.of(Hmac.sha256(good.keys().macKey(), ivFirst)), 0, macLength)));
        if (format == BlobFormat.WA10) {
            file.add("iv_sent_along", IV_SENT_ALONG, "wrong-derivation", "dishonest-sender")
                    .requirements("MEDIA-013")
                    .refuses(ivSentAlong, MAC, "bad-blob");
        } else {
            file.add("good_iv_sent_along", IV_SENT_ALONG + ": a block of ciphertext like any other", "known-answer")
                    .requirements("MEDIA-013")
                    .answers(ivSentAlong);
        }
        file.add(
                        "salamander_first_key",
                        "a ciphertext of AES-256-GCM that opens under two keys, presented under the first",
                        "key-commitment")
                .requirements("FRANK-031")
                .refuses(Salamander.reading(format, Salamander.FIRST_KEY), MAC, PARSE);
        file.add("salamander_second_key", "the same under the second", "key-commitment")
                .requirements("FRANK-031")
                .refuses(Salamander.reading(format, Salamander.SECOND_KEY), MAC, PARSE);
    }

    private void lengths(FileBuilder file, MediaScene good) {
        Bytes blob = good.blob();
        for (int length : new int[] {0, 1, macLength - 1, macLength, macLength + 1, macLength + 15}) {
            cut(
                    file,
                    "cut_to_" + length,
                    "only the first " + length + " bytes, hash fits",
                    good.reading(slice(blob, 0, length)),
                    "truncated",
                    "boundary");
        }
        Bytes noBlocks = good.sealed(Bytes.empty());
        cut(file, "no_blocks", "an authenticator of nothing", good.reading(noBlocks), "truncated", "boundary");
        Bytes ciphertext = truncate(blob, blob.size() - macLength);
        for (int length : new int[] {1, 15, 17, 33, 47}) {
            cut(
                    file,
                    "not_whole_blocks_" + length,
                    "a ciphertext of " + length + " bytes with a good authenticator",
                    good.reading(good.sealed(slice(ciphertext, 0, length))),
                    "truncated",
                    "boundary");
        }
        Bytes full = MediaFormulas.fullMac(format, good.keys(), ciphertext);
        for (int length : new int[] {0, 1, macLength - 1}) {
            file.add(
                            "mac_first_" + length,
                            "the first " + length + " bytes of a good authenticator, hash fits",
                            "altered-mac",
                            "truncated")
                    .requirements("MEDIA-018")
                    .refuses(good.reading(concat(ciphertext, slice(full, 0, length))), MAC, PARSE);
        }
        file.add("mac_and_a_byte", "a byte between ciphertext and authenticator", "trailing-bytes")
                .requirements("MEDIA-014", "MEDIA-018")
                .refuses(good.reading(concat(ciphertext, Bytes.hex("00"), slice(full, 0, macLength))), MAC, PARSE);
    }

    /** Everything fits but the padding: only who has the keys can make these. */
    private void paddings(FileBuilder file, MediaScene good) {
        Bytes half = slice(good.plaintext(), 0, 8);
        padding(file, good, "padding_0", "padding of 00", MediaFormulas.padded(half, 8, 0));
        padding(file, good, "padding_17", "padding that ends with 11", MediaFormulas.padded(half, 8, 0x11));
        padding(file, good, "padding_255", "padding that ends with ff", MediaFormulas.padded(half, 8, 0xff));
        padding(
                file,
                good,
                "padding_inconsistent",
                "8 bytes of padding, the first of them 07",
                concat(half, Bytes.hex("0708080808080808")));
        padding(
                file,
                good,
                "padding_last_only",
                "a last byte 02 after ff",
                concat(half, Bytes.hex("ffffffffffffff02")));
        padding(file, good, "padding_none", "no padding at all", slice(MediaScene.counted(48), 32, 48));
        padding(
                file,
                good,
                "padding_16_of_17",
                "two blocks, of which the padding claims 11",
                MediaFormulas.padded(slice(good.plaintext(), 0, 15), 17, 17));
        MediaScene full =
                new MediaScene(format, good.type(), good.mediaKey(), good.keys(), slice(good.plaintext(), 0, 16));
        file.add("good_padding_16", "a block of padding", "known-answer", "padding")
                .requirements("MEDIA-014")
                .answers(full.reading(full.blob()), Fields.of("plaintext", full.plaintext()));
    }

    private void swapped(FileBuilder file, MediaScene good) {
        MediaScene other = MediaScene.draw(file, format, "other", LENGTH);
        refused(
                file,
                "swapped_blob",
                "the blob of another attachment",
                good.reading(MediaFormulas.sha256(good.blob()), other.blob()),
                "swapped-blob");
        forged(
                file,
                "swapped_blob_and_hash",
                "blob and hash of another attachment",
                good.reading(other.blob()),
                "swapped-blob");
        forged(
                file,
                "media_key_one_bit",
                "one bit of the media key is flipped",
                good.reading(good.blob()).flipBit("mediaKey", 0),
                "wrong-key",
                "bit-flip");
        forged(
                file,
                "media_key_last_bit",
                "the last bit of the media key is flipped",
                good.reading(good.blob()).flipBit("mediaKey", 255),
                "wrong-key",
                "bit-flip");
        for (MediaType type : new MediaType[] {MediaType.VIDEO, MediaType.AUDIO, MediaType.DOCUMENT}) {
            file.add(
                            "read_as_" + MediaScene.name(type),
                            "an image read as " + MediaScene.name(type),
                            "wrong-media-type")
                    .requirements("MEDIA-015")
                    .refuses(good.reading(good.blob()).with("type", MediaScene.name(type)), MAC, "bad-blob");
        }
        file.add("good_image_as_sticker", "stickers have the keys of images", "known-answer")
                .requirements("MEDIA-015")
                .answers(good.reading(good.blob()).with("type", "sticker"), Fields.of("plaintext", good.plaintext()));
    }

    private static void refused(FileBuilder file, String id, String comment, Fields input, String... flags) {
        refused(file, id, comment, input, new String[] {"MEDIA-008"}, flags);
    }

    private static void refused(
            FileBuilder file, String id, String comment, Fields input, String[] requirements, String... flags) {
        file.add(id, comment, flags).requirements(requirements).refuses(input, MAC, "bad-blob");
    }

    private static void forged(FileBuilder file, String id, String comment, Fields input, String... flags) {
        file.add(id, comment, flags).requirements("MEDIA-009", "MEDIA-010").refuses(input, MAC, "bad-blob");
    }

    private static void cut(FileBuilder file, String id, String comment, Fields input, String... flags) {
        file.add(id, comment, flags).requirements("MEDIA-014").refuses(input, MAC, PARSE);
    }

    private static void padding(FileBuilder file, MediaScene good, String id, String comment, Bytes padded) {
        Bytes blob = good.sealed(MediaFormulas.encrypt(good.keys(), padded));
        file.add(id, comment, "padding", "dishonest-sender")
                .requirements("MEDIA-014")
                .refuses(good.reading(blob), DECRYPT, "bad-padding");
    }
}
