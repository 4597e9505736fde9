package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerRetries.Reception;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.messenger.SenderMove;
import org.sealcheck.suite.property.play.messenger.SenderPlay;
import org.sealcheck.suite.property.play.messenger.SenderPlay.Asked;
import org.sealcheck.suite.property.play.messenger.SenderPlay.Line;
import org.sealcheck.suite.property.sample.SenderScripts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;

/** Retries under any order of messages, receipts, identity changes, deletions, and with any clock. */
final class RetryProperties {

    @Property(tries = 25)
    @Checks(
            id = "messenger/retries/as-the-model-says",
            title = "every retry is honoured if a simple model of the journal honours it, and refused otherwise",
            requirements = {"RETRY-014", "RETRY-008", "RETRY-009", "RETRY-010", "RETRY-013", "RETRY-016"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void asTheModelSays(@ForAll(supplier = SenderScripts.WithoutRestarts.class) List<SenderMove> moves) {
        for (Asked each : new SenderPlay().play(moves).asked()) {
            assertThat(each.honoured())
                    .as(
                            "whether %s has %s sent again",
                            each.device(), each.post().text())
                    .isEqualTo(each.expected());
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/restarts-change-nothing",
            title = "the same with restarts between: what is honoured stays what the model honours",
            requirements = {"RETRY-020", "RETRY-014"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void restartsChangeNothing(@ForAll(supplier = SenderScripts.Anything.class) List<SenderMove> moves) {
        asTheModelSays(moves);
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/never-more-than-five",
            title = "no device has one message sent again more than five times, whatever counts its receipts claim",
            requirements = {"RETRY-013", "RETRY-017"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void neverMoreThanFive(@ForAll(supplier = SenderScripts.Insistent.class) List<SenderMove> moves) {
        Map<String, Integer> honoured = new HashMap<>();
        for (Asked each : new SenderPlay().play(moves).asked()) {
            if (each.honoured()) {
                String key = each.post().id() + " for " + each.device();
                assertThat(honoured.merge(key, 1, Integer::sum))
                        .as("retries of %s that were honoured", key)
                        .isLessThanOrEqualTo(5);
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/only-to-journaled-devices",
            title =
                    "nothing is ever sent again to a device that had no envelope of it, nor to any but the one that asks",
            requirements = {"RETRY-016", "RETRY-019"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void onlyToJournaledDevices(@ForAll(supplier = SenderScripts.WithoutRestarts.class) List<SenderMove> moves) {
        for (Asked each : new SenderPlay().play(moves).asked()) {
            if (each.honoured()) {
                assertThat(each.resent().envelopes())
                        .extracting(Envelope::device)
                        .containsExactly(each.device().address());
                assertThat(each.post().devices()).contains(each.device().address());
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/refusals-change-nothing",
            title = "a retry that is refused leaves everything the sender stores as it was",
            requirements = {"RETRY-023", "RETRY-018"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void refusalsChangeNothing(@ForAll(supplier = SenderScripts.WithoutRestarts.class) List<SenderMove> moves) {
        for (Asked each : new SenderPlay().play(moves).asked()) {
            assertThat(each.honoured() || each.unchanged())
                    .as(
                            "whether the sender is as before it refused %s",
                            each.post().text())
                    .isTrue();
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/always-another-ciphertext",
            title = "no ciphertext is ever sent twice, be it a message or a retry",
            requirements = {"RETRY-015", "FAN-005"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void alwaysAnotherCiphertext(@ForAll(supplier = SenderScripts.WithoutRestarts.class) List<SenderMove> moves) {
        SenderPlay play = new SenderPlay().play(moves);
        Set<Bytes> bodies = new HashSet<>();
        Stream.concat(
                        play.sent().stream().flatMap(each -> each.post().envelopes().stream()),
                        play.asked().stream()
                                .filter(Asked::honoured)
                                .flatMap(each -> each.resent().envelopes().stream()))
                .forEach(envelope -> assertThat(bodies.add(envelope.body()))
                        .as("a new ciphertext")
                        .isTrue());
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/content-and-time-are-the-first",
            title =
                    "whatever is sent again is read by its device, with the content, the kind and the time of the first sending",
            requirements = {"RETRY-021", "RETRY-005", "RETRY-015"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void contentAndTimeAreTheFirst(@ForAll(supplier = SenderScripts.Insistent.class) List<SenderMove> moves) {
        SenderPlay play = new SenderPlay().play(moves);
        for (Asked each : play.asked()) {
            if (each.honoured()) {
                Post post = each.post();
                Client device = each.device();
                assertThat(each.resent().sentAt()).isEqualTo(post.sentAt());
                Envelope envelope = each.resent().envelopes().get(0);
                Mailroom.requireContent(
                        post, device, device.receive(post.sender().address(), post.chatOf(device), envelope));
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/retries/journal-is-the-model",
            title =
                    "the journal has the model's rows: devices, identity versions, times, and retries honoured, and none besides",
            requirements = {"RETRY-002", "RETRY-003", "RETRY-004", "RETRY-005", "RETRY-006", "RETRY-007", "RETRY-011"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void journalIsTheModel(@ForAll(supplier = SenderScripts.WithoutRestarts.class) List<SenderMove> moves) {
        SenderPlay play = new SenderPlay().play(moves);
        assertThat(fromZero(play.journal()))
                .as("the journal")
                .containsExactlyInAnyOrderElementsOf(fromZero(play.expectedJournal()));
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/retries/asks-at-most-five-times",
            title = "a device asks once for each unreadable envelope of a message, five times at most, counting from 1",
            requirements = {"RETRY-001", "RETRY-022"},
            roles = {"messenger.retries", "messenger.client", "signal.session"})
    void asksAtMostFiveTimes(
            @ForAll @IntRange(min = 1, max = 9) int times, @ForAll @IntRange(min = 9, max = 60) int place) {
        Mailroom mailroom = new Mailroom(new World());
        List.of("Alice", "Bob").forEach(name -> mailroom.enlist(mailroom.client(name)));
        Client bob = mailroom.client("Bob");
        Post post = mailroom.post(mailroom.client("Alice"), "one", "bob");
        Envelope damaged = damaged(Mailroom.requireEnvelope(post, bob), place);
        for (int i = 1; i <= times; i++) {
            Reception reception = bob.take(post.sender().address(), post.chatOf(bob), post.id(), damaged);
            assertThat(reception.content())
                    .as("what was read of a damaged message")
                    .isNull();
            if (i <= 5) {
                assertThat(reception.retryReceipt()).as("receipt %d", i).isNotNull();
                assertThat(reception.retryReceipt().messageId()).isEqualTo(post.id());
                assertThat(reception.retryReceipt().count()).isEqualTo(i);
            } else {
                assertThat(reception.retryReceipt()).as("receipt %d", i).isNull();
            }
        }
        mailroom.deliver(post, bob);
    }

    /** Damages the ciphertext or the MAC, which stand before the last few bytes. */
    private static Envelope damaged(Envelope envelope, int place) {
        byte[] body = envelope.body().toByteArray();
        body[body.length - place] ^= 1;
        return new Envelope(envelope.device(), envelope.type(), Bytes.of(body));
    }

    /** The lines with each device's versions counted from its lowest: where a count begins is not prescribed. */
    private static List<Line> fromZero(List<Line> lines) {
        Map<Address, Integer> lowest = new HashMap<>();
        lines.forEach(line -> lowest.merge(line.device(), line.version(), Math::min));
        return lines.stream()
                .map(line -> new Line(
                        line.messageId(),
                        line.device(),
                        line.version() - lowest.get(line.device()),
                        line.sentAt(),
                        line.honoured()))
                .sorted(Comparator.comparing(Line::messageId))
                .toList();
    }
}
