package org.sealcheck.bench.mtproto;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sealcheck.bench.Spread;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.chat.NewChat;
import org.sealcheck.reference.mtproto.chat.OpenChat;
import org.sealcheck.reference.mtproto.chat.Outcome;
import org.sealcheck.reference.mtproto.chat.OutgoingPacket;
import org.sealcheck.reference.mtproto.chat.SecretChat;
import org.sealcheck.reference.mtproto.chat.SecretChats;
import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/**
 * One chat, message after message: what a message costs, and what is kept, must not grow.
 *
 * <p>Every tenth message goes the other way, so that what was received is acknowledged; of every hundred one overtakes the one
 * before it, which asks for a resend. New keys are agreed on as the chapter says.
 */
public final class SequenceRun {
    private static final int LAYER = 144;
    private static final int WINDOW = 1000;
    private static final int WARM_UP = 50_000;
    private static final int PARTS = 10;
    private static final int ANSWER_EVERY = 10;
    private static final int OVERTAKE_EVERY = 100;

    /** A key exchange takes 256 bytes for its exponent, nothing else takes as many at a time. */
    private static final int EXPONENT = 256;

    private static final int LONG_ENOUGH = 160 / Byte.SIZE;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Entropy entropy = this::bytes;
    private final SecretChat[] sides = new SecretChat[2];
    private long sent;
    private long read;

    private SequenceRun() {
        DhParameters numbers = DhParameters.check(SecretChatKey.PRIME, SecretChatKey.GENERATOR);
        SharedKey key = SharedKey.of(SecretChatKey.BYTES);
        Outcome creator = SecretChats.create(new NewChat(Role.CREATOR, key, numbers), LAYER, 0, entropy);
        Outcome responder = SecretChats.create(new NewChat(Role.RESPONDER, key, numbers), LAYER, 0, entropy);
        sides[0] = creator.chat();
        sides[1] = responder.chat();
        deliver(1, creator.packets());
        deliver(0, responder.packets());
    }

    /** @param messages how many are exchanged */
    public static void run(int messages, PrintStream out) {
        SequenceRun run = new SequenceRun();
        out.println(
                "| messages | processor µs a message | of the first part's | heap after a collection, MiB | kept to be sent"
                        + " again | keys so far |");
        out.println("|---|---|---|---|---|---|");
        run.part(WARM_UP); // compiled by then
        double first = 0;
        for (int part = 1; part <= PARTS; part++) {
            Spread micros = run.part(Math.max(WINDOW, messages / PARTS));
            first = part == 1 ? micros.median() : first;
            OpenChat chat = run.sides[0].requireOpen();
            out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %.2f | %.1f | %d | %d |",
                    run.sent,
                    micros,
                    micros.median() / first,
                    heap(),
                    chat.unacknowledged(),
                    chat.key().epoch() + 1));
        }
        run.requireAllRead();
    }

    /** The time of each window of messages. */
    private Spread part(int messages) {
        var threads = ManagementFactory.getThreadMXBean();
        List<Double> micros = new ArrayList<>();
        for (int done = 0; done < messages; done += WINDOW) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < WINDOW; i++) {
                message();
            }
            micros.add((threads.getCurrentThreadCpuTime() - before) / 1e3 / WINDOW);
        }
        return Spread.of(micros);
    }

    private void message() {
        int from = sent % ANSWER_EVERY == ANSWER_EVERY - 1 ? 1 : 0;
        List<OutgoingPacket> packets = new ArrayList<>(send(from));
        if (sent % OVERTAKE_EVERY == OVERTAKE_EVERY / 2) {
            packets.addAll(0, send(from));
        }
        deliver(1 - from, packets);
    }

    private List<OutgoingPacket> send(int from) {
        sent++;
        Outcome outcome = SecretChats.sendText(sides[from], sent, "message " + sent, 0, 0, entropy);
        sides[from] = outcome.chat();
        return outcome.packets();
    }

    /** To one side, and what that makes it send to the other. */
    private void deliver(int to, List<OutgoingPacket> packets) {
        for (OutgoingPacket packet : packets) {
            try {
                Outcome outcome = SecretChats.receive(sides[to], packet.randomId(), packet.bytes(), 0, entropy);
                sides[to] = outcome.chat();
                read += outcome.delivered().size();
                deliver(1 - to, outcome.packets());
            } catch (org.sealcheck.reference.Rejection repeated) {
                // What was asked for again comes twice when it was only late.
                continue;
            }
        }
    }

    private void requireAllRead() {
        if (read != sent) {
            throw new IllegalStateException(read + " of " + sent + " messages were read; nothing measured is valid");
        }
    }

    /** Short exponents, as long as a discrete logarithm asks for: the arithmetic of key exchanges is not what is measured. */
    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        int from = count == EXPONENT ? count - LONG_ENOUGH : 0;
        for (int i = from; i < count; i++) {
            bytes[i] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
