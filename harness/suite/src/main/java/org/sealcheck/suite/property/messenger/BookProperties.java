package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.DeviceChange;
import org.sealcheck.contract.messenger.MessengerStatus;
import org.sealcheck.contract.messenger.MessengerStatus.Asked;
import org.sealcheck.contract.messenger.MessengerStatus.NewChat;
import org.sealcheck.contract.messenger.MessengerStatus.OfChat;
import org.sealcheck.contract.messenger.MessengerStatus.Participant;
import org.sealcheck.contract.messenger.MessengerStatus.Sent;
import org.sealcheck.contract.messenger.MessengerVerification;
import org.sealcheck.contract.messenger.MessengerVerification.BookDevice;
import org.sealcheck.contract.messenger.MessengerVerification.Changes;
import org.sealcheck.contract.messenger.MessengerVerification.Comparing;
import org.sealcheck.contract.messenger.MessengerVerification.Difference;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.DeviceMoves;
import org.sealcheck.suite.property.sample.DeviceMoves.Move;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Books;

/** Books of devices beside a model: what changed, what is verified, what is alerted, what a chat may claim. */
final class BookProperties {
    private static final String ALICE = "Alice";
    private static final String BOB = "Bob";

    /** Makes one move of Bob's account; his device is 1 to 5. */
    private static void move(Books books, Move move) {
        int device = 1 + move.device() % 5;
        if (move.kind() % 3 == 0) {
            books.truth(BOB).remove(device);
        } else {
            books.renew(BOB, device);
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/alerts/changes-are-the-differences",
            title =
                    "what a list changes is exactly what differs from the one before, each device once, and alerted if and only if"
                            + " that is turned on",
            requirements = {"VERIFY-005", "VERIFY-006", "VERIFY-007"},
            roles = "messenger.verification")
    void changesAreTheDifferences(@ForAll(supplier = DeviceMoves.class) List<Move> moves, @ForAll boolean alerts) {
        Books books = new Books(new World());
        books.alert(ALICE, !alerts, alerts);
        books.renew(BOB, 1);
        books.tell(ALICE, BOB).done();
        TreeMap<Integer, Bytes> before = new TreeMap<>(books.truth(BOB));
        for (Move move : moves) {
            move(books, move);
            if (move.amount() % 2 == 0) {
                Changes changes = books.tell(ALICE, BOB).done();
                assertThat(words(changes.changes())).isEqualTo(differences(before, books.truth(BOB)));
                assertThat(changes.alerts()).isEqualTo(alerts ? changes.changes() : List.of());
                before = new TreeMap<>(books.truth(BOB));
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/verification/marks-belong-to-keys",
            title = "verified are exactly the devices whose present key was compared since it, or the device, came",
            requirements = {"VERIFY-001", "VERIFY-003", "VERIFY-007"},
            roles = "messenger.verification")
    void marksBelongToKeys(@ForAll(supplier = DeviceMoves.class) List<Move> moves) {
        Books books = new Books(new World());
        books.renew(BOB, 1);
        books.tell(ALICE, BOB).done();
        Set<Integer> verified = new TreeSet<>();
        for (Move move : moves) {
            int device = 1 + move.device() % 5;
            if (move.amount() % 2 == 0 && books.truth(BOB).containsKey(device)) {
                books.verify(ALICE, Books.address(BOB, device), books.key(BOB, device))
                        .done();
                verified.add(device);
            } else {
                move(books, move);
                books.tell(ALICE, BOB).done();
                verified.remove(device);
            }
            List<BookDevice> known = books.devices(ALICE, BOB).done();
            assertThat(known)
                    .extracting(BookDevice::deviceId)
                    .containsExactlyElementsOf(books.truth(BOB).keySet());
            assertThat(known.stream().filter(BookDevice::verified).map(BookDevice::deviceId))
                    .as("verified devices")
                    .containsExactlyElementsOf(verified);
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/verification/comparison-names-what-differs",
            title =
                    "whatever the server tells two people of one account, their comparison names exactly the devices that differ",
            requirements = {"VERIFY-002", "VERIFY-004", "VERIFY-011"},
            roles = "messenger.verification")
    void comparisonNamesWhatDiffers(
            @ForAll(supplier = DeviceMoves.class) List<Move> moves, @ForAll @IntRange(max = 30) int split) {
        Books books = new Books(new World());
        books.renew(BOB, 1);
        moves.stream().limit(split).forEach(each -> move(books, each));
        books.tell(ALICE, BOB).done();
        TreeMap<Integer, Bytes> alices = new TreeMap<>(books.truth(BOB));
        moves.stream().skip(split).forEach(each -> move(books, each));
        books.tell(BOB, BOB).done();
        List<Difference> differences =
                books.compare(ALICE, BOB, books.shown(BOB, BOB)).done();
        assertThat(differences.stream()
                        .map(each -> each.deviceId() + " " + each.kind())
                        .sorted())
                .containsExactlyElementsOf(
                        differences(alices, books.truth(BOB)).stream().sorted().toList());
    }

    @Property(tries = 30)
    @Checks(
            id = "messenger/verification/no-text-is-compared",
            title = "no text that is not a list of devices is compared",
            requirements = "VERIFY-011",
            roles = "messenger.verification")
    void noTextIsCompared(@ForAll @StringLength(min = 1, max = 40) String text) {
        try {
            List<Difference> differences = Run.current()
                    .subject()
                    .role(MessengerVerification.class)
                    .compare(new Comparing(List.of(), text.replace(":\n", "")))
                    .differences();
            throw new CheckFailure(FailureLayer.WRONGLY_ACCEPTED, "compared with \"" + text + "\": " + differences);
        } catch (RejectedException asItMust) {
            // No other answer is right.
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/status/claims-what-is-so",
            title =
                    "a chat is called end-to-end encrypted exactly while every member has a keyed device and nothing ever went out"
                            + " otherwise",
            requirements = {"STAT-001", "STAT-002", "STAT-007"},
            roles = {"messenger.status", "messenger.verification"})
    void claimsWhatIsSo(@ForAll(supplier = DeviceMoves.class) List<Move> moves) {
        Books books = new Books(new World());
        books.renew(ALICE, 1);
        books.renew(BOB, 1);
        books.tell(ALICE, ALICE).done();
        MessengerStatus role = Run.current().subject().role(MessengerStatus.class);
        String chat = role.createChat(new NewChat(books.book(ALICE), List.of("alice", "bob")))
                .chat();
        boolean plain = false;
        boolean known = false;
        for (Move move : moves) {
            switch (move.amount() % 8) {
                case 0 -> {
                    role.sent(new Sent(chat, false));
                    plain = true;
                }
                case 1, 2 -> role.sent(new Sent(chat, true));
                case 3 -> downgrade(role, chat);
                default -> {
                    move(books, move);
                    books.tell(ALICE, BOB).done();
                    known = !books.truth(BOB).isEmpty();
                }
            }
            assertThat(role.details(new OfChat(chat)).endToEndEncrypted())
                    .as(
                            "end-to-end encrypted, with %d devices of Bob known",
                            books.truth(BOB).size())
                    .isEqualTo(known && !plain);
        }
    }

    private static void downgrade(MessengerStatus role, String chat) {
        try {
            role.asked(new Asked(chat, false));
            throw new CheckFailure(FailureLayer.WRONGLY_ACCEPTED, "did as the server asked, and that was less");
        } catch (RejectedException asItMust) {
            // And nothing has changed, which the status shows.
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/status/first-times-come-once",
            title =
                    "the first time of a device in calls is told once for each key that it has and each time that it is added",
            requirements = "STAT-005",
            roles = {"messenger.status", "messenger.verification"})
    void firstTimesComeOnce(@ForAll(supplier = DeviceMoves.class) List<Move> moves) {
        Books books = new Books(new World());
        books.renew(BOB, 1);
        books.tell(ALICE, BOB).done();
        MessengerStatus role = Run.current().subject().role(MessengerStatus.class);
        String chat = role.createChat(new NewChat(books.book(ALICE), List.of("alice", "bob")))
                .chat();
        Set<Integer> met = new HashSet<>();
        for (Move move : moves) {
            int device = 1 + move.device() % 5;
            if (move.amount() % 2 == 0 && books.truth(BOB).containsKey(device)) {
                boolean first = role.meet(new Participant(chat, Books.address(BOB, device), books.key(BOB, device)))
                        .firstTime();
                assertThat(first).as("first time of device %d", device).isEqualTo(met.add(device));
            } else {
                move(books, move);
                books.tell(ALICE, BOB).done();
                met.remove(device);
            }
        }
    }

    private static List<String> words(List<DeviceChange> changes) {
        return changes.stream()
                .map(each -> each.device().deviceId() + " " + each.kind())
                .sorted()
                .toList();
    }

    private static List<String> differences(TreeMap<Integer, Bytes> before, TreeMap<Integer, Bytes> after) {
        Set<Integer> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<String> differences = new ArrayList<>();
        for (int id : ids) {
            if (!before.containsKey(id)) {
                differences.add(id + " " + DeviceChange.Kind.ADDED);
            } else if (!after.containsKey(id)) {
                differences.add(id + " " + DeviceChange.Kind.REMOVED);
            } else if (!before.get(id).equals(after.get(id))) {
                differences.add(id + " " + DeviceChange.Kind.CHANGED);
            }
        }
        return differences.stream().sorted().toList();
    }
}
