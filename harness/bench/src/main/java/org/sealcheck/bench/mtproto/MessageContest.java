package org.sealcheck.bench.mtproto;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealcheck.bench.rounds.Contest;
import org.sealcheck.bench.rounds.OnThisThread;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.message.MessageCipher;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** Messages of version 2.0 with a body of 128 bytes: to a packet and back, without TL and sequence numbers. */
final class MessageContest {
    private static final int BODY = 128;
    private static final int BATCH = 100;
    private static final long MILLIS = 150;

    private final SharedKey key = SharedKey.of(SecretChatKey.BYTES);
    private final byte[] body = new byte[BODY];
    private final Optional<Tdlib> tdlib;
    private final Optional<Mtcute> mtcute;

    MessageContest(Optional<Tdlib> tdlib, Optional<Mtcute> mtcute) {
        this.tdlib = tdlib;
        this.mtcute = mtcute;
    }

    void run(int rounds, PrintStream out) throws Exception {
        encrypting().run(rounds, MILLIS, out);
        decrypting().run(rounds, MILLIS, out);
        out.println("\nBytes of a packet, on average: reference " + average(this::encrypt)
                + tdlib.map(library -> ", tdlib " + average(() -> library.encrypt(body)))
                        .orElse(""));
    }

    private Contest encrypting() {
        Contest contest = new Contest("message encrypt");
        tdlib.ifPresent(library -> contest.and("tdlib", OnThisThread.repeat(BATCH, () -> library.encrypt(body))));
        contest.and("reference", OnThisThread.repeat(BATCH, this::encrypt));
        mtcute.ifPresent(child -> contest.and("mtcute", child.work("message-encrypt", BODY)));
        return contest;
    }

    private Contest decrypting() {
        List<byte[]> packets = Stream.generate(this::encrypt).limit(BATCH).toList();
        Contest contest = new Contest("message decrypt");
        tdlib.ifPresent(library ->
                contest.and("tdlib", OnThisThread.prepared(BATCH, () -> {}, () -> packets.forEach(library::decrypt))));
        contest.and("reference", OnThisThread.prepared(BATCH, () -> {}, () -> packets.forEach(this::decrypt)));
        mtcute.ifPresent(child -> contest.and("mtcute", child.work("message-decrypt", BODY)));
        return contest;
    }

    private byte[] encrypt() {
        return MessageCipher.encrypt(key, Role.CREATOR, body, Entropy.system());
    }

    private void decrypt(byte[] packet) {
        MessageCipher.decrypt(key, Role.RESPONDER, packet);
    }

    private static int average(java.util.function.Supplier<byte[]> packets) {
        return (int) Stream.generate(packets)
                .limit(1000)
                .mapToInt(packet -> packet.length)
                .average()
                .orElseThrow();
    }
}
