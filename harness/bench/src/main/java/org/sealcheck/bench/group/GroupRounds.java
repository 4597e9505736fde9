package org.sealcheck.bench.group;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealcheck.bench.group.libsignal.LibsignalClientChain;
import org.sealcheck.bench.group.reference.StoringChain;
import org.sealcheck.bench.group.reference.ValueChain;
import org.sealcheck.bench.group.whispersystems.SignalProtocolJavaChain;
import org.sealcheck.bench.rounds.Contest;
import org.sealcheck.bench.rounds.OnThisThread;
import org.sealcheck.bench.rounds.Work;
import org.sealcheck.bench.session.Isolated;

/** Encrypts and decrypts messages of a group, 16 bytes of plaintext each, in the order of the chain. */
public final class GroupRounds {
    private static final byte[] PLAINTEXT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private static final int BATCH = 50;
    private static final long MILLIS = 250;

    private GroupRounds() {}

    /** @param rounds how often everything is measured */
    public static void run(int rounds, PrintStream out) throws Exception {
        Map<String, Chain> chains = new LinkedHashMap<>();
        chains.put("signal-protocol-java", Isolated.create(SignalProtocolJavaChain.class, Chain.class));
        chains.put("libsignal-client", new LibsignalClientChain());
        chains.put("reference", new StoringChain());
        chains.put("reference-unstored", new ValueChain());
        Contest encrypt = new Contest("group encrypt");
        chains.forEach((name, chain) -> encrypt.and(name, encrypting(chain)));
        Contest decrypt = new Contest("group decrypt");
        chains.forEach((name, chain) -> decrypt.and(name, decrypting(chain)));
        Contest.printHead(out);
        // Decrypting first: those who encrypt get ahead of those who read, by more than a reader may skip.
        decrypt.run(rounds, MILLIS, out);
        encrypt.run(rounds, MILLIS, out);
    }

    private static Work encrypting(Chain chain) {
        return OnThisThread.repeat(BATCH, () -> chain.encrypt(PLAINTEXT));
    }

    private static Work decrypting(Chain chain) {
        List<byte[]> messages = new ArrayList<>();
        return OnThisThread.prepared(
                BATCH,
                () -> {
                    messages.clear();
                    for (int i = 0; i < BATCH; i++) {
                        messages.add(chain.encrypt(PLAINTEXT));
                    }
                },
                () -> messages.forEach(message -> read(chain, message)));
    }

    private static void read(Chain chain, byte[] message) {
        if (!Arrays.equals(chain.decrypt(message), PLAINTEXT)) {
            throw new IllegalStateException("the message was not read as it was written; nothing measured is valid");
        }
    }
}
