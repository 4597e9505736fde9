package org.sealcheck.bench.mtproto;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.sealcheck.bench.rounds.Contest;

/** All that is measured of secret chats beside others; who is not there is named and left out. */
public final class MtprotoRounds {
    private MtprotoRounds() {}

    /**
     * @param home the folder of the repository, below which the adapters keep what they fetched
     * @param rounds how often everything is measured
     */
    public static void run(Path home, int rounds, PrintStream out) throws Exception {
        Optional<Tdlib> tdlib = Tdlib.find(home);
        if (tdlib.isEmpty()) {
            absent("TDLib", "tdlib", out);
        }
        Optional<Mtcute> mtcute = Mtcute.find(home);
        if (mtcute.isEmpty()) {
            absent("mtcute", "mtcute-wasm", out);
        }
        try {
            Contest.printHead(out);
            IgeContest.run(rounds, tdlib, mtcute, out);
            new MessageContest(tdlib, mtcute).run(rounds, out);
            Contest.printHead(out);
            PrimeContest.run(rounds, tdlib, out);
        } finally {
            mtcute.ifPresent(Mtcute::close);
        }
    }

    private static void absent(String peer, String adapter, PrintStream out) {
        out.println(peer + " is not here, and is left out: it is fetched by npm ci --prefix harness/adapters/" + adapter
                + " --ignore-scripts; TDLib runs on Linux on x86-64 only, mtcute needs node");
    }
}
