package org.sealcheck.bench.fanout;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sealcheck.bench.rounds.Contest;
import org.sealcheck.bench.rounds.OnThisThread;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.messenger.client.OfferedBundles;
import org.sealcheck.reference.messenger.client.Outgoing;
import org.sealcheck.reference.messenger.client.Sending;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.MessageKind;
import org.sealcheck.reference.messenger.retries.Retries;
import org.sealcheck.reference.messenger.retries.RetryReceipt;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.prekeys.PreKeyStore;
import org.sealcheck.reference.signal.prekeys.SignedPreKey;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.session.Device;

/** Messages to ever more devices, then messages, delivery receipts and retries beside ever longer journals. */
public final class FanOutRun {
    private static final List<Integer> DEVICES = List.of(10, 100, 1_000);
    private static final List<Integer> ROWS = List.of(1_000, 100_000, 1_000_000);
    private static final int BATCH = 1_000;
    private static final long MILLIS = 150;
    private static final String BOB = "bob";
    private static final Address FIRST = new Address(BOB, 1);

    private final Entropy entropy = Entropy.system();
    private final int rounds;
    private final PrintStream out;

    private FanOutRun(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    /** @param rounds how often everything is measured */
    public static void run(int rounds, PrintStream out) throws Exception {
        FanOutRun run = new FanOutRun(rounds, out);
        Contest.printHead(out);
        MessengerClient client = run.withSessions();
        run.devices(client);
        run.journal(client.with(client.lists().with(BOB, List.of(1))));
    }

    /** A client with a session with every device. */
    private MessengerClient withSessions() {
        List<Integer> ids = IntStream.rangeClosed(1, DEVICES.get(DEVICES.size() - 1))
                .boxed()
                .toList();
        Map<Address, UnverifiedBundle> bundles = new HashMap<>();
        ids.stream().map(id -> new Address(BOB, id)).forEach(device -> bundles.put(device, bundle(device)));
        MessengerClient client = MessengerClient.of(Device.create(new Address("alice", 1), entropy));
        client = client.with(client.lists().with(BOB, ids));
        return send(client, "first", device -> Optional.ofNullable(bundles.get(device)));
    }

    /** The state is a value: every batch begins with the same one, so that nothing grows but what is asked about. */
    private void devices(MessengerClient client) throws Exception {
        Contest contest = new Contest("an envelope");
        for (int devices : DEVICES) {
            List<Integer> ids = IntStream.rangeClosed(1, devices).boxed().toList();
            MessengerClient start = client.with(client.lists().with(BOB, ids));
            contest.and(named(devices, "devices"), OnThisThread.prepared(BATCH, () -> {}, () -> {
                sendAll(start, BATCH / devices);
            }));
        }
        contest.run(rounds, MILLIS, out);
    }

    private void journal(MessengerClient client) throws Exception {
        Contest sends = new Contest("a message beside the journal");
        Contest receipts = new Contest("a delivery receipt");
        Contest retries = new Contest("a retry");
        MessengerClient longer = client;
        for (int rows : ROWS) {
            longer = filled(longer, rows);
            MessengerClient start = longer;
            MessengerClient sent = sendAll(start, BATCH);
            String name = named(rows, "rows");
            sends.and(name, OnThisThread.prepared(BATCH, () -> {}, () -> sendAll(start, BATCH)));
            receipts.and(name, OnThisThread.prepared(BATCH, () -> {}, () -> deliveredAll(sent)));
            retries.and(name, OnThisThread.prepared(BATCH, () -> {}, () -> retryAll(sent)));
        }
        sends.run(rounds, MILLIS, out);
        receipts.run(rounds, MILLIS, out);
        retries.run(rounds, MILLIS, out);
    }

    private static MessengerClient filled(MessengerClient start, int rows) {
        MessengerClient client = start;
        while (client.journal().entries().size() < rows) {
            String id = "before " + client.journal().entries().size();
            JournalEntry entry = JournalEntry.of(BOB, MessageKind.CONTENT, new byte[16], 0);
            client = client.with(client.journal().with(id, entry.withRecipient(FIRST, 0)));
        }
        return client;
    }

    private MessengerClient sendAll(MessengerClient start, int messages) {
        MessengerClient client = start;
        for (int i = 0; i < messages; i++) {
            client = send(client, id(i), none -> Optional.empty());
        }
        return client;
    }

    private static void deliveredAll(MessengerClient start) {
        MessengerClient client = start;
        for (int i = 0; i < BATCH; i++) {
            client = Retries.delivered(client, FIRST, BOB, List.of(id(i)), 0);
        }
    }

    private void retryAll(MessengerClient start) {
        MessengerClient client = start;
        for (int i = 0; i < BATCH; i++) {
            RetryReceipt receipt = new RetryReceipt(FIRST, BOB, id(i), 1, Optional.empty());
            client = Retries.honour(client, receipt, 0, entropy).client();
        }
    }

    private MessengerClient send(MessengerClient client, String id, OfferedBundles bundles) {
        Outgoing message = new Outgoing(id, BOB, MessageKind.CONTENT, new byte[16]);
        return Sending.send(client, message, List.of(BOB), bundles, 0, entropy).client();
    }

    private static String id(int number) {
        return "message " + number;
    }

    private static String named(int count, String what) {
        return String.format(Locale.ROOT, "%,d %s", count, what);
    }

    private UnverifiedBundle bundle(Address address) {
        Device device = Device.create(address, entropy);
        SignedPreKey signed = PreKeyStore.generateSigned(device.identity(), 1, 0, entropy);
        return new UnverifiedBundle(
                device.registrationId(), device.identity().identityKey(), signed.publicPart(), Optional.empty());
    }
}
