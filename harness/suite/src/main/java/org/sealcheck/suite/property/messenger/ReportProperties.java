package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.contract.messenger.FrankingModerator.Judgement;
import org.sealcheck.contract.messenger.FrankingModerator.Verdict;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.FrankingServer;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.scenario.messenger.franking.FrankingStage;
import org.sealcheck.suite.scenario.messenger.franking.FrankingStage.Passed;
import org.sealcheck.suite.vector.kit.Deviations;

/** Contexts, epochs and reports that nobody could have meant. */
final class ReportProperties {
    private static final String SENDER = "messenger.franking.sender";
    private static final String SERVER = "messenger.franking.server";
    private static final String MODERATOR = "messenger.franking.moderator";
    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    @Property(tries = 25)
    @Checks(
            id = "messenger/franking/contexts-are-injective",
            title = "a byte moved from the end of one id to the start of the next makes another encoding",
            requirements = "FRANK-025",
            roles = SERVER)
    void injective(@ForAll(supplier = SomeBytes.Text.class) Bytes ids, @ForAll @IntRange(min = 1, max = 14) int cut) {
        String all = ids.toHex();
        FrankingContext one = new FrankingContext(all.substring(0, cut), 1, all.substring(cut), "m", 1, 1);
        FrankingContext two = new FrankingContext(all.substring(0, cut - 1), 1, all.substring(cut - 1), "m", 1, 1);
        Bytes encoded = server().encodeContext(one).context();
        assertThat(encoded).isEqualTo(FrankingFormulas.context(one));
        assertThat(encoded).isNotEqualTo(server().encodeContext(two).context());
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/franking/epochs",
            title = "after any rotations at any intervals a report is valid exactly as long as its key is held",
            requirements = {"FRANK-023", "FRANK-035"},
            roles = {SENDER, SERVER, MODERATOR})
    void epochs(
            @ForAll @IntRange(max = 60) int before,
            @ForAll @IntRange(max = 60) int between,
            @ForAll @IntRange(max = 60) int after,
            @ForAll boolean twice) {
        FrankingStage stage = new FrankingStage();
        Passed message = stage.send("Alice", "bob", "text", FrankingFormulas.text("text"));
        FrankingReport report = stage.device("Alice").kept(message.id());
        stage.pass(before);
        stage.rotate();
        long replaced = stage.now();
        stage.pass(between);
        if (twice) {
            stage.rotate();
        }
        stage.pass(after);
        boolean held = stage.now() - replaced < Run.current().constant("reportWindowDays") * DAY_MS;
        assertThat(stage.service().judge(report, stage.now()).verdict())
                .as("%d days after its key was replaced", (stage.now() - replaced) / DAY_MS)
                .isEqualTo(held ? Verdict.VALID : Verdict.UNVERIFIABLE);
    }

    @Property(tries = 30)
    @Checks(
            id = "messenger/franking/garbage-gets-a-verdict",
            title = "whatever is reported, there is a verdict, it is not valid, and the service goes on",
            requirements = {"FRANK-018", "FRANK-024"},
            roles = {SENDER, SERVER, MODERATOR})
    void garbage(
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes message,
            @ForAll(supplier = SomeBytes.Short.class) Bytes nonce,
            @ForAll(supplier = SomeBytes.Short.class) Bytes tag,
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes context) {
        FrankingStage stage = new FrankingStage();
        Judgement judgement = stage.service().judge(new FrankingReport(message, nonce, tag, tag, context), stage.now());
        assertThat(judgement.verdict()).isNotEqualTo(Verdict.VALID);
        Passed genuine = stage.send("Alice", "bob", "text", FrankingFormulas.text("text"));
        FrankingReport report = stage.device("Alice").kept(genuine.id());
        assertThat(stage.service().judge(report, stage.now()).verdict()).isEqualTo(Verdict.VALID);
    }

    @Property(tries = 20)
    @Checks(
            id = "messenger/franking/boundaries-do-not-move",
            title = "however many bytes move between T_F and the context, the report is not valid",
            requirements = {"FRANK-020", "FRANK-024"},
            roles = {SENDER, SERVER, MODERATOR})
    void boundaries(@ForAll @IntRange(min = 1, max = 31) int moved, @ForAll boolean toTheRight) {
        FrankingStage stage = new FrankingStage();
        Passed message = stage.send("Alice", "bob", "text", FrankingFormulas.text("text"));
        FrankingReport report = stage.device("Alice").kept(message.id());
        Bytes joined = Deviations.concat(report.frankingTag(), report.context());
        int boundary = toTheRight ? 32 + moved : 32 - moved;
        FrankingReport shifted = new FrankingReport(
                report.message(),
                report.nonce(),
                Deviations.slice(joined, 0, boundary),
                report.reportingTag(),
                Deviations.slice(joined, boundary, joined.size()));
        assertThat(stage.service().judge(shifted, stage.now()).verdict()).isEqualTo(Verdict.INVALID);
    }

    private static FrankingServer server() {
        return Run.current().subject().role(FrankingServer.class);
    }
}
