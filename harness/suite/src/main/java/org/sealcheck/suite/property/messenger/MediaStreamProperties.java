package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.scenario.messenger.media.DeclaredFormat;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.scenario.messenger.media.MediaStage;
import org.sealcheck.suite.scenario.messenger.media.MediaStream;

/** Attachments that are cut into pieces anywhere. */
final class MediaStreamProperties {
    private static final String ROLE = "messenger.media-stream";

    @Property(tries = 12)
    @Checks(
            id = "messenger/media-stream/pieces-do-not-matter",
            title =
                    "however a file and its blob are cut into pieces, the blob is the same and the file comes out whole",
            requirements = {"MEDIA-004", "MEDIA-005", "MEDIA-010"},
            roles = ROLE)
    void piecesDoNotMatter(
            @ForAll @IntRange(max = 3000) int length,
            @ForAll @IntRange(min = 1, max = 500) int written,
            @ForAll @IntRange(min = 1, max = 500) int read) {
        MediaStream stream = new MediaStream(DeclaredFormat.current());
        Bytes file = random(length);
        MediaStage.Sent sent = stream.encrypt(file, written);
        assertThat(sent.blob())
                .isEqualTo(MediaFormulas.blob(
                        DeclaredFormat.current(), MediaFormulas.keys(sent.mediaKey(), sent.type()), file));
        stream.receive(sent, read);
        requireNothingReleased(stream);
        assertThat(stream.verifyAndRead(read)).isEqualTo(file);
    }

    @Property(tries = 12)
    @Checks(
            id = "messenger/media-stream/nothing-of-an-altered-blob",
            title = "of a blob with any bit flipped nothing is given out, at no time",
            requirements = {"MEDIA-008", "MEDIA-010"},
            roles = ROLE)
    void nothingOfAnAlteredBlob(
            @ForAll @IntRange(max = 3000) int length,
            @ForAll @IntRange(min = 16, max = 500) int piece,
            @ForAll @IntRange(max = 24_000) int bit) {
        MediaStream stream = new MediaStream(DeclaredFormat.current());
        MediaStage.Sent sent = stream.encrypt(random(length), 4096);
        stream.receive(
                new MediaStage.Sent(
                        sent.type(),
                        sent.plaintext(),
                        sent.mediaKey(),
                        sent.blobHash(),
                        sent.plaintextHash(),
                        Altered.bit(sent.blob(), bit)),
                piece);
        stream.expectUnverified();
        requireNothingReleased(stream);
    }

    @Property(tries = 1)
    @Checks(
            id = "messenger/media-stream/four-megabytes",
            title = "a file of four megabytes comes out whole, and nothing of it before it is verified",
            requirements = {"MEDIA-004", "MEDIA-010"},
            roles = ROLE)
    void fourMegabytes() {
        MediaStream stream = new MediaStream(DeclaredFormat.current());
        Bytes file = random(4 << 20);
        MediaStage.Sent sent = stream.encrypt(file, 1 << 18);
        stream.receive(sent, 1 << 18);
        requireNothingReleased(stream);
        assertThat(stream.verifyAndRead(1 << 18).equals(file))
                .as("the file came out as it was sent")
                .isTrue();
    }

    private static void requireNothingReleased(MediaStream stream) {
        assertThat(stream.released().size())
                .as("bytes given out before the blob was verified")
                .isZero();
    }

    private static Bytes random(int length) {
        Random random = Run.current().random();
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
