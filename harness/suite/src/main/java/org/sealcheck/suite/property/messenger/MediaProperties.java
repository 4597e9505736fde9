package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.MediaType;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.scenario.messenger.media.MediaStage;
import org.sealcheck.suite.scenario.messenger.media.MediaStage.Sent;
import org.sealcheck.suite.scenario.messenger.media.Reading;
import org.sealcheck.suite.vector.kit.Deviations;

/** Attachments of any content, length and type, and everything that can be done to them. */
final class MediaProperties {
    private static final String ROLE = "messenger.media";

    @Property(tries = 20)
    @Checks(
            id = "messenger/media/round-trip",
            title = "every file of every type is read as it was sent",
            requirements = {"MEDIA-004", "MEDIA-005", "MEDIA-017"},
            roles = ROLE)
    void roundTrip(@ForAll(supplier = SomeBytes.Garbage.class) Bytes file, @ForAll MediaType type) {
        MediaStage stage = new MediaStage();
        stage.read(stage.encrypt(type.name(), file)).expect(file);
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/media/blob-follows-the-equations",
            title = "every blob, its hash and its keys are what the equations of the declared profile give",
            requirements = {"MEDIA-003", "MEDIA-004", "MEDIA-005", "MEDIA-012", "MEDIA-015"},
            roles = ROLE)
    void equations(@ForAll(supplier = SomeBytes.Garbage.class) Bytes file, @ForAll MediaType type) {
        MediaStage stage = new MediaStage();
        Sent sent = stage.encrypt(type.name(), file);
        MediaFormulas.Keys keys = MediaFormulas.keys(sent.mediaKey(), type);
        assertThat(sent.blob()).isEqualTo(MediaFormulas.blob(stage.format(), keys, file));
        assertThat(sent.blobHash()).isEqualTo(MediaFormulas.sha256(sent.blob()));
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/media/keys-never-twice",
            title = "no two attachments have a media key or a first block in common, equal files included",
            requirements = "MEDIA-002",
            roles = ROLE)
    void keysNeverTwice(
            @ForAll(supplier = SomeBytes.Text.class) Bytes file, @ForAll @IntRange(min = 2, max = 6) int times) {
        MediaStage stage = new MediaStage();
        Set<Bytes> seen = new HashSet<>();
        for (int i = 0; i < times; i++) {
            Sent sent = stage.encrypt("image", file);
            assertThat(seen.add(sent.mediaKey())).as("a media key of its own").isTrue();
            assertThat(seen.add(Deviations.slice(sent.blob(), 0, 16)))
                    .as("a first block of its own")
                    .isTrue();
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/media/store-sees-no-plaintext",
            title = "no eight bytes of a file of any type are in its blob, in any encoding, and no key is",
            requirements = "MEDIA-001",
            roles = ROLE)
    void storeSeesNothing(@ForAll(supplier = SomeBytes.Text.class) Bytes file, @ForAll MediaType type) {
        MediaStage stage = new MediaStage();
        Sent sent = stage.encrypt(type.name(), file);
        Search store = Search.in(List.of(sent.blob()), "the blob");
        for (int start = 0; start + 8 <= file.size(); start++) {
            store.findsNone(Search.encodings(Deviations.slice(file, start, start + 8)), "eight bytes of the file");
        }
        store.findsNone(Search.encodings(sent.mediaKey()), "the media key");
    }

    @Property(tries = 40)
    @Checks(
            id = "messenger/media/any-bit-flipped-by-the-store",
            title = "a blob with any bit flipped is refused",
            requirements = {"MEDIA-008", "MEDIA-010"},
            roles = ROLE)
    void storeFlipsABit(@ForAll(supplier = SomeBytes.Short.class) Bytes file, @ForAll @IntRange(max = 1200) int bit) {
        MediaStage stage = new MediaStage();
        Sent sent = stage.encrypt("video", file);
        refused(
                stage,
                new Sent(sent.type(), file, sent.mediaKey(), sent.blobHash(), null, Altered.bit(sent.blob(), bit)));
    }

    @Property(tries = 40)
    @Checks(
            id = "messenger/media/any-bit-flipped-by-the-sender",
            title = "a blob with any bit flipped is refused also if the message tells its hash",
            requirements = {"MEDIA-009", "MEDIA-010"},
            roles = ROLE)
    void senderFlipsABit(@ForAll(supplier = SomeBytes.Short.class) Bytes file, @ForAll @IntRange(max = 1200) int bit) {
        MediaStage stage = new MediaStage();
        Sent sent = stage.encrypt("video", file);
        Bytes altered = Altered.bit(sent.blob(), bit);
        refused(stage, new Sent(sent.type(), file, sent.mediaKey(), MediaFormulas.sha256(altered), null, altered));
    }

    @Property(tries = 25)
    @Checks(
            id = "messenger/media/cut-off-anywhere",
            title =
                    "a blob cut off anywhere is refused, whether the message tells the hash of the rest or of the whole",
            requirements = {"MEDIA-008", "MEDIA-014", "MEDIA-018"},
            roles = ROLE)
    void cutOff(
            @ForAll(supplier = SomeBytes.Short.class) Bytes file,
            @ForAll @IntRange(max = 99) int percent,
            @ForAll boolean rehashed) {
        MediaStage stage = new MediaStage();
        Sent sent = stage.encrypt("document", file);
        Bytes rest = Deviations.slice(sent.blob(), 0, sent.blob().size() * percent / 100);
        Bytes hash = rehashed ? MediaFormulas.sha256(rest) : sent.blobHash();
        refused(stage, new Sent(sent.type(), file, sent.mediaKey(), hash, null, rest));
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/media/other-key-or-type",
            title = "a blob opens under its own media key and type only",
            requirements = {"MEDIA-009", "MEDIA-015", "FRANK-031"},
            roles = ROLE)
    void otherKeyOrType(@ForAll(supplier = SomeBytes.Text.class) Bytes file, @ForAll @IntRange(max = 255) int bit) {
        MediaStage stage = new MediaStage();
        Sent sent = stage.encrypt("image", file);
        Bytes otherKey = Altered.bit(sent.mediaKey(), bit);
        refused(stage, new Sent(sent.type(), file, otherKey, sent.blobHash(), null, sent.blob()));
        refused(stage, new Sent(MediaType.AUDIO, file, sent.mediaKey(), sent.blobHash(), null, sent.blob()));
    }

    @Property(tries = 5)
    @Checks(
            id = "messenger/media/no-padding-oracle",
            title = "of 256 blobs with every possible ending and a wrong authenticator all are refused alike",
            requirements = "MEDIA-010",
            roles = ROLE)
    void noOracle(@ForAll(supplier = SomeBytes.Text.class) Bytes file) {
        MediaStage stage = new MediaStage();
        // Two blocks at least: the end of the one before the last is what a padding oracle is asked with.
        Sent sent = stage.encrypt("image", Deviations.concat(file, Bytes.of(new byte[16])));
        int beforeLast = sent.blob().size() - stage.macLength() - 17;
        Set<String> answers = new HashSet<>();
        for (int value = 0; value < 256; value++) {
            Bytes probe = Deviations.flipBit(
                    Deviations.replaceByte(sent.blob(), beforeLast, value),
                    8 * sent.blob().size() - 1);
            Reading reading =
                    stage.read(new Sent(sent.type(), file, sent.mediaKey(), MediaFormulas.sha256(probe), null, probe));
            reading.expectRefusal(Set.of(), Set.of());
            answers.add(reading.visible());
        }
        assertThat(answers).as("different answers to 256 probes").hasSize(1);
    }

    private static void refused(MediaStage stage, Sent sent) {
        stage.read(sent).expectRefusal(Set.of(Layer.MAC, Layer.PARSE), Set.of("bad-blob"));
    }
}
