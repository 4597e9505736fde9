package org.sealcheck.bench.media;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sealcheck.bench.Spread;

/**
 * All workers at the same attachment, one after the other and each first in its turn, round after round: ratios are taken
 * within a round, so that what else the machine does meets all of them. The first rounds warm up and are not counted.
 */
public final class MediaRounds {
    private static final int WARM_UP = 12;
    private static final List<Integer> MEBIBYTES = List.of(1, 64);

    /** How much a worker does in a round: one large attachment, or as many small ones. */
    private static final int SHARE = 64;

    private final Attachment attachment;
    private final boolean encrypt;
    private final byte[] output = new byte[Worker.PIECE + 64];
    private final Map<Worker, List<Measured>> measured = new EnumMap<>(Worker.class);

    private MediaRounds(Attachment attachment, boolean encrypt) {
        this.attachment = attachment;
        this.encrypt = encrypt;
    }

    /** @param rounds how often everything is measured */
    public static void run(int rounds, PrintStream out) throws GeneralSecurityException {
        out.println("load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println(
                "| step | worker | MiB/s | of the JDK's bare speed | by processor time of the caller | of all threads |");
        out.println("|---|---|---|---|---|---|");
        for (int mebibytes : MEBIBYTES) {
            Attachment attachment = Attachment.of(mebibytes);
            for (boolean encrypt : new boolean[] {true, false}) {
                MediaRounds all = new MediaRounds(attachment, encrypt);
                all.measure(rounds);
                all.print((encrypt ? "encrypt " : "decrypt ") + mebibytes + " MiB", out);
            }
        }
        out.println("load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void measure(int rounds) throws GeneralSecurityException {
        Worker[] workers = Worker.values();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int turn = 0; turn < workers.length; turn++) {
                Worker worker = workers[Math.floorMod(round + turn, workers.length)];
                Measured share = Measured.of(() -> share(worker));
                if (round >= 0) {
                    measured.computeIfAbsent(worker, name -> new ArrayList<>()).add(share);
                }
            }
        }
    }

    private void share(Worker worker) throws GeneralSecurityException {
        for (int done = 0; done < SHARE << 20; done += attachment.size()) {
            if (encrypt) {
                worker.encrypt(attachment, output);
            } else {
                worker.decrypt(attachment, output);
            }
        }
    }

    private void print(String step, PrintStream out) {
        measured.forEach((worker, shares) -> out.println(String.join(
                " | ",
                "| " + step,
                worker.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Spread.of(shares.stream()
                                .map(share -> SHARE * 1e9 / share.elapsed())
                                .toList())
                        .toString(),
                ratio(shares, Measured::elapsed),
                ratio(shares, Measured::processor),
                ratio(shares, Measured::processors) + " |")));
    }

    private String ratio(List<Measured> shares, ToDoubleFunction<Measured> time) {
        List<Measured> bare = measured.getOrDefault(Worker.JDK, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < shares.size(); round++) {
            ratios.add(time.applyAsDouble(bare.get(round)) / time.applyAsDouble(shares.get(round)));
        }
        return Spread.of(ratios).toString();
    }
}
