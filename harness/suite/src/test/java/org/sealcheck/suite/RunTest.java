package org.sealcheck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealcheck.contract.ErrorDetail;

class RunTest {
    private static final Check CHECK = check("signal/reply/bob-answers");

    private final CollectingSink sink = new CollectingSink();
    private final FakeImplementation subject = new FakeImplementation(ErrorDetail.REASON, List.of(), "signal.session");
    private final FakeImplementation peer = new FakeImplementation(ErrorDetail.LAYER, List.of(), "signal.session");
    private final Run run = Run.open(new RunSettings(new Home(Path.of("")), () -> subject, () -> peer, sink));

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aCheckBeginsWithAResetAndEndsWithAReport() {
        run.begin(CHECK);
        assertThat(subject.resets).hasValue(1);
        assertThat(peer.resets).hasValue(1);
        run.end(null);
        assertThat(sink.outcomes).containsEntry(CHECK.id(), Outcome.PASSED);
        assertThat(sink.transcripts.get(CHECK.id())).isEmpty();
    }

    @Test
    void onlyFailedChecksKeepTheirTranscript() {
        run.begin(CHECK);
        subject.invoke("signal.session.encrypt", JsonNodeFactory.instance.objectNode());
        run.end(new AssertionError("wrong"));
        Exchange call = sink.transcripts.get(CHECK.id()).get(0);
        assertThat(call.actor()).isEqualTo(Exchange.SUBJECT);
        assertThat(call.request().get()).isEqualTo("signal.session.encrypt {}");
        assertThat(call.answer().get()).isEqualTo("{}");
    }

    @Test
    void thePairingSaysWhoPlaysWhom() {
        run.begin(CHECK.in(Pairing.ALICE));
        assertThat(run.actor("Alice")).isSameAs(subject);
        assertThat(run.actor("Bob")).isSameAs(peer);
        assertThat(run.errorDetail()).isEqualTo(ErrorDetail.LAYER);
        run.end(null);
        run.begin(CHECK);
        assertThat(run.actor("Bob")).isSameAs(subject);
        assertThat(run.errorDetail()).isEqualTo(ErrorDetail.REASON);
        run.end(null);
        assertThat(sink.started).containsExactly(CHECK.id() + "@alice", CHECK.id());
    }

    @Test
    void randomnessDependsOnSeedAndCheckOnly() {
        assertThat(run.random("a").nextLong()).isEqualTo(run.random("a").nextLong());
        assertThat(run.random("a").nextLong()).isNotEqualTo(run.random("b").nextLong());
    }

    @Test
    void anUndeclaredRoleIsNotApplicable() {
        Check other =
                new Check("x", Kind.VECTOR, Set.of("KDF-001"), "t", Set.of(), Set.of(), Set.of("signal.kdf"), "x.json");
        assertThat(run.notApplicable(other)).hasValue("the implementation does not declare the role signal.kdf");
        assertThat(run.notApplicable(CHECK)).isEmpty();
    }

    @Test
    void outsideACheckThereIsNoSubject() {
        assertThatThrownBy(run::subject).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCheckWithoutARequirementIsRefused() {
        assertThatThrownBy(() ->
                        new Check("x", Kind.VECTOR, Set.of(), "t", Set.of(), Set.of(), Set.of(), "vectors/x.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vectors/x.json");
    }

    private static Check check(String id) {
        return new Check(
                id,
                Kind.SCENARIO,
                Set.of("SESS-014"),
                "t",
                Set.of(),
                Set.of(),
                Set.of("signal.session"),
                "x.feature:3");
    }
}
