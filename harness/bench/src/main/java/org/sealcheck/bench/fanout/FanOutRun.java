package org.sealcheck.bench.fanout;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sealcheck.bench.Spread;
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

/** Messages to ever more devices, then messages and retries beside an ever longer journal. */
public final class FanOutRun {
    private static final int MOST_DEVICES = 1_000;
    /** The first one is measured twice: what it shows the first time is the virtual machine warming up. */
    private static final List<Integer> SIZES = List.of(10, 10, 100, MOST_DEVICES);

    private static final int TIMES = 20;
    private static final int BATCHES = 7;
    private static final int BATCH = 500;
    private static final int PARTS = 5;
    private static final String BOB = "bob";
    private static final Address FIRST = new Address(BOB, 1);

    private final Entropy entropy = Entropy.system();
    private final PrintStream out;
    private int sent;

    private FanOutRun(PrintStream out) {
        this.out = out;
    }

    /** @param rows how long the journal is at the end */
    public static void run(int rows, PrintStream out) {
        FanOutRun run = new FanOutRun(out);
        MessengerClient client = run.devices();
        run.journal(client.with(client.lists().with(BOB, List.of(1))), rows);
    }

    private MessengerClient devices() {
        Map<Address, UnverifiedBundle> bundles = new HashMap<>();
        IntStream.rangeClosed(1, MOST_DEVICES)
                .mapToObj(id -> new Address(BOB, id))
                .forEach(device -> bundles.put(device, bundle(device)));
        MessengerClient client = MessengerClient.of(Device.create(new Address("alice", 1), entropy));
        for (int devices : SIZES) {
            List<Integer> ids = IntStream.rangeClosed(1, devices).boxed().toList();
            client = client.with(client.lists().with(BOB, ids));
            client = send(client, device -> Optional.ofNullable(bundles.get(device)));
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                for (int envelopes = 0; envelopes < MOST_DEVICES; envelopes += devices) {
                    client = send(client, none -> Optional.empty());
                }
                times.add((System.nanoTime() - start) / 1e3 / MOST_DEVICES);
            }
            out.println(devices + " devices: " + Spread.of(times) + " µs an envelope");
        }
        return client;
    }

    private void journal(MessengerClient start, int rows) {
        MessengerClient client = start;
        for (int part = 1; part <= PARTS; part++) {
            long wanted = (long) rows * part / PARTS;
            while (client.journal().entries().size() < wanted) {
                String id = "before " + client.journal().entries().size();
                JournalEntry entry = JournalEntry.of(BOB, MessageKind.CONTENT, new byte[16], 0);
                client = client.with(client.journal().with(id, entry.withRecipient(FIRST, 0)));
            }
            List<Double> sends = new ArrayList<>();
            List<Double> retries = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                long begin = System.nanoTime();
                int first = sent;
                for (int k = 0; k < BATCH; k++) {
                    client = send(client, none -> Optional.empty());
                }
                long middle = System.nanoTime();
                for (int k = 0; k < BATCH; k++) {
                    RetryReceipt receipt = new RetryReceipt(FIRST, BOB, id(first + k), 1, Optional.empty());
                    client = Retries.honour(client, receipt, 0, entropy).client();
                }
                sends.add((middle - begin) / 1e3 / BATCH);
                retries.add((System.nanoTime() - middle) / 1e3 / BATCH);
            }
            out.println(wanted + " rows: " + Spread.of(sends) + " µs a message, " + Spread.of(retries) + " µs a retry");
        }
    }

    private MessengerClient send(MessengerClient client, OfferedBundles bundles) {
        Outgoing message = new Outgoing(id(sent++), BOB, MessageKind.CONTENT, new byte[16]);
        return Sending.send(client, message, List.of(BOB), bundles, 0, entropy).client();
    }

    private static String id(int number) {
        return "message " + number;
    }

    private UnverifiedBundle bundle(Address address) {
        Device device = Device.create(address, entropy);
        SignedPreKey signed = PreKeyStore.generateSigned(device.identity(), 1, 0, entropy);
        return new UnverifiedBundle(
                device.registrationId(), device.identity().identityKey(), signed.publicPart(), Optional.empty());
    }
}
