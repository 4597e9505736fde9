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
import org.sealcheck.contract.messenger.FrankingModerator.Verdict;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.FrankingServer.Stamped;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.scenario.messenger.franking.FrankingStage;
import org.sealcheck.suite.scenario.messenger.franking.FrankingStage.Passed;
import org.sealcheck.suite.scenario.messenger.media.Reading;
import org.sealcheck.suite.vector.kit.Deviations;

/** The three guarantees of franking: authenticity, confidentiality, third-party deniability. */
final class FrankingProperties {
    private static final String SENDER = "messenger.franking.sender";
    private static final String SERVER = "messenger.franking.server";
    private static final String RECIPIENT = "messenger.franking.recipient";
    private static final String MODERATOR = "messenger.franking.moderator";

    @Property(tries = 15)
    @Checks(
            id = "messenger/franking/genuine-reports-are-valid",
            title = "whatever the content, a genuine report is valid, in its own context",
            requirements = {"FRANK-010", "FRANK-011", "FRANK-012", "FRANK-013", "FRANK-017", "FRANK-018"},
            roles = {SENDER, SERVER, RECIPIENT, MODERATOR})
    void genuine(@ForAll(supplier = SomeBytes.Short.class) Bytes text, @ForAll @IntRange(max = 3) int rotations) {
        FrankingStage stage = new FrankingStage();
        Passed message = send(stage, text);
        for (int i = 0; i < rotations; i++) {
            stage.rotate();
        }
        assertThat(stage.deliver("Bob", message)).isEqualTo(message.content());
        FrankingReport report = stage.device("Bob").report(message.id());
        assertThat(report.message()).as("M as reported").isEqualTo(message.message());
        var judgement = stage.service().judge(report, stage.now());
        assertThat(judgement.verdict()).as("reason %s", judgement.reason()).isEqualTo(Verdict.VALID);
        assertThat(judgement.context()).isNotNull();
        assertThat(judgement.context().senderId()).isEqualTo(message.sender());
        assertThat(judgement.context().messageId()).isEqualTo(message.id());
    }

    @Property(tries = 60)
    @Checks(
            id = "messenger/franking/any-change-is-not-valid",
            title = "a report with any bit of any of its parts flipped is not valid",
            requirements = {"FRANK-002", "FRANK-012", "FRANK-018", "FRANK-020"},
            roles = {SENDER, SERVER, MODERATOR})
    void anyChange(
            @ForAll(supplier = SomeBytes.Text.class) Bytes text,
            @ForAll @IntRange(max = 4) int part,
            @ForAll @IntRange(max = 1000) int bit) {
        FrankingStage stage = new FrankingStage();
        FrankingReport report = report(stage, send(stage, text));
        FrankingReport changed = new FrankingReport(
                part == 0 ? Altered.bit(report.message(), bit) : report.message(),
                part == 1 ? Altered.bit(report.nonce(), bit) : report.nonce(),
                part == 2 ? Altered.bit(report.frankingTag(), bit) : report.frankingTag(),
                part == 3 ? Altered.bit(report.reportingTag(), bit) : report.reportingTag(),
                part == 4 ? Altered.bit(report.context(), bit) : report.context());
        assertThat(verdict(stage, changed)).isNotEqualTo(Verdict.VALID);
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/franking/recombined-reports-are-not-valid",
            title = "parts of several genuine reports, put together in any other way, are never a valid report",
            requirements = {"FRANK-002", "FRANK-020", "FRANK-033"},
            roles = {SENDER, SERVER, MODERATOR})
    void recombined(
            @ForAll(supplier = SomeBytes.Text.class) Bytes first,
            @ForAll(supplier = SomeBytes.Text.class) Bytes second,
            @ForAll @IntRange(min = 1, max = 30) int choice) {
        FrankingStage stage = new FrankingStage();
        FrankingReport one = report(stage, send(stage, first));
        FrankingReport two = report(stage, send(stage, Deviations.append(second, "00")));
        FrankingReport mixed = new FrankingReport(
                (choice & 1) == 0 ? one.message() : two.message(),
                (choice & 2) == 0 ? one.nonce() : two.nonce(),
                (choice & 4) == 0 ? one.frankingTag() : two.frankingTag(),
                (choice & 8) == 0 ? one.reportingTag() : two.reportingTag(),
                (choice & 16) == 0 ? one.context() : two.context());
        assertThat(verdict(stage, mixed)).isNotEqualTo(Verdict.VALID);
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/franking/wrong-tag-never-shown",
            title = "a message with any bit of it or of its tag flipped is never shown",
            requirements = {"FRANK-015", "FRANK-026", "FRANK-032"},
            roles = {SENDER, SERVER, RECIPIENT})
    void wrongTag(
            @ForAll(supplier = SomeBytes.Text.class) Bytes text,
            @ForAll boolean ofTag,
            @ForAll @IntRange(max = 1000) int bit) {
        FrankingStage stage = new FrankingStage();
        Passed sent = send(stage, text);
        Passed changed = FrankingStage.with(
                sent,
                ofTag ? null : Altered.bit(sent.message(), bit),
                ofTag ? Altered.bit(sent.frankingTag(), bit) : null,
                null);
        Reading.of(() -> stage.deliver("Bob", changed))
                .expectRefusal(Set.of(Layer.MAC, Layer.PARSE, Layer.VERSION), Set.of());
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/franking/server-sees-nothing",
            title =
                    "nothing of the content, of the message or of its nonce is in what the server gets, in any encoding",
            requirements = {"FRANK-001", "FRANK-003", "FRANK-009"},
            roles = {SENDER, SERVER})
    void serverSeesNothing(@ForAll(supplier = SomeBytes.Text.class) Bytes text) {
        FrankingStage stage = new FrankingStage();
        Passed sent = send(stage, text);
        Bytes nonce = stage.device("Alice").kept(sent.id()).nonce();
        Search view = Search.in(stage.serverView(), "what the server got");
        view.findsNone(Search.encodings(text), "the content");
        view.findsNone(Search.encodings(nonce), "the nonce");
        view.findsNone(Search.encodings(Deviations.slice(sent.message(), 0, 12)), "the message");
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/franking/server-view-independent",
            title =
                    "for two contents the server gets the same number of byte strings of the same lengths, all different",
            requirements = {"FRANK-003", "FRANK-006", "FRANK-021"},
            roles = {SENDER, SERVER})
    void independentView(
            @ForAll(supplier = SomeBytes.Short.class) Bytes first,
            @ForAll(supplier = SomeBytes.Short.class) Bytes second) {
        List<Bytes> one = view(first);
        List<Bytes> two = view(second);
        assertThat(one.stream().map(Bytes::size))
                .isEqualTo(two.stream().map(Bytes::size).toList());
        Set<Bytes> all = new HashSet<>(one);
        all.addAll(two);
        all.addAll(view(first));
        assertThat(all).as("tags of three messages").hasSize(3);
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/franking/tag-is-no-hash",
            title = "whoever knows a message and not its nonce computes another tag",
            requirements = {"FRANK-008", "FRANK-021"},
            roles = SENDER)
    void noHash(@ForAll(supplier = SomeBytes.Short.class) Bytes text) {
        FrankingStage stage = new FrankingStage();
        Passed sent = send(stage, text);
        FrankingReport kept = stage.device("Alice").kept(sent.id());
        assertThat(sent.frankingTag()).isEqualTo(FrankingFormulas.frankingTag(kept.nonce(), sent.message()));
        assertThat(sent.frankingTag())
                .isNotEqualTo(FrankingFormulas.frankingTag(Bytes.of(new byte[32]), sent.message()));
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/franking/anybody-can-make-transcripts",
            title =
                    "a transcript made without any key passes all that a recipient checks, and the moderator's check alone fails",
            requirements = {"FRANK-004", "FRANK-002"},
            roles = {SENDER, SERVER, RECIPIENT, MODERATOR})
    void deniable(@ForAll(supplier = SomeBytes.Short.class) Bytes text) {
        FrankingStage stage = new FrankingStage();
        Passed model = send(stage, text);
        Bytes nonce = FrankingStage.random(32);
        Bytes content = FrankingFormulas.text("made up " + text.toHex());
        Bytes message = FrankingFormulas.message(content, nonce).encode();
        var stamped = new Stamped(FrankingStage.random(32), model.stamped().context());
        Passed made = FrankingStage.with(model, message, FrankingFormulas.frankingTag(nonce, message), stamped);
        Reading.of(() -> stage.deliver("Bob", made)).expect(content);
        assertThat(verdict(stage, stage.device("Bob").report(made.id()))).isEqualTo(Verdict.INVALID);
    }

    @Property(tries = 8)
    @Checks(
            id = "messenger/franking/key-never-revealed",
            title = "no key of the service, nor eight bytes of one, is in anything that clients get",
            requirements = {"FRANK-022", "FRANK-023"},
            roles = {SENDER, SERVER, MODERATOR})
    void keyNeverRevealed(
            @ForAll(supplier = SomeBytes.Text.class) Bytes text, @ForAll @IntRange(max = 3) int rotations) {
        FrankingStage stage = new FrankingStage();
        Set<Bytes> keys = new HashSet<>();
        Set<Bytes> tags = new HashSet<>();
        for (int i = 0; i <= rotations; i++) {
            Bytes key = stage.service().key();
            if (key == null) {
                throw new NotApplicable(
                        "the service's key is its own: it must declare entropy-injected to be searched for");
            }
            keys.add(key);
            Passed sent = send(stage, Deviations.append(text, "0" + i));
            FrankingReport report = report(stage, sent);
            Search seen = Search.in(
                    List.of(report.reportingTag(), report.context(), report.frankingTag()), "what clients get");
            for (Bytes each : keys) {
                for (int start = 0; start < 32; start += 8) {
                    seen.findsNone(
                            Search.encodings(Deviations.slice(each, start, start + 8)), "eight bytes of the key");
                }
            }
            assertThat(report.reportingTag())
                    .as("R_F under the key in use")
                    .isEqualTo(FrankingFormulas.reportingTag(key, report.frankingTag(), report.context()));
            tags.add(report.reportingTag());
            stage.rotate();
        }
        assertThat(tags).hasSize(rotations + 1);
    }

    private static List<Bytes> view(Bytes text) {
        FrankingStage stage = new FrankingStage();
        send(stage, text);
        return stage.serverView();
    }

    private static Passed send(FrankingStage stage, Bytes text) {
        return stage.send("Alice", "bob", text.toHex(), FrankingFormulas.text(text.toHex()));
    }

    private static FrankingReport report(FrankingStage stage, Passed message) {
        return stage.device(message.sender()).kept(message.id());
    }

    private static Verdict verdict(FrankingStage stage, FrankingReport report) {
        return stage.service().judge(report, stage.now()).verdict();
    }
}
