package org.sealcheck.bench;

import java.nio.file.Path;
import org.sealcheck.bench.cost.HarnessCost;
import org.sealcheck.bench.cost.MemoryRun;
import org.sealcheck.bench.fanout.FanOutRun;
import org.sealcheck.bench.group.GroupRounds;
import org.sealcheck.bench.media.MediaRounds;
import org.sealcheck.bench.mtproto.MtprotoRounds;
import org.sealcheck.bench.mtproto.SequenceRun;
import org.sealcheck.bench.session.SessionRounds;

/** Starts the measurements: all of them, or one. */
public final class Main {
    private static final String USAGE = """
            usage: ./sealcheck bench [sessions [ROUNDS [STEPS]] | harness [ROUNDS] | memory [CASES] | media [ROUNDS]
                              | groups [ROUNDS] | fanout [ROUNDS] | mtproto [ROUNDS] | sequence [MESSAGES]]
              sessions   the reference beside signal-protocol-java and libsignal-client; STEPS is a regular expression
              harness    what a check costs besides the operation it asks for
              memory     a run over a file of CASES vectors in a heap of 256 MB
              media      attachments, beside the bare AES-CBC and HMAC of the JDK
              groups     messages with sender keys, beside signal-protocol-java and libsignal-client
              fanout     messages to 1,000 devices, and beside a journal of 1,000,000 rows
              mtproto    AES-IGE, messages and primes of secret chats, beside TDLib, mtcute and the JDK
              sequence   a secret chat of MESSAGES messages
            without arguments: all of them; harness/bench/README.md says what the numbers mean""";

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments);
        } catch (WrongUsage e) {
            System.err.println("sealcheck: " + e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
    }

    /** @throws WrongUsage if there is no such measurement */
    static void run(String[] arguments) throws Exception {
        switch (argument(arguments, 0, "")) {
            case "" -> {
                harness(arguments);
                memory(arguments);
                media(arguments);
                groups(arguments);
                fanOut(arguments);
                mtproto(arguments);
                sequence(arguments);
                sessions(arguments);
            }
            case "sessions" -> sessions(arguments);
            case "harness" -> harness(arguments);
            case "memory" -> memory(arguments);
            case "media" -> media(arguments);
            case "groups" -> groups(arguments);
            case "fanout" -> fanOut(arguments);
            case "mtproto" -> mtproto(arguments);
            case "sequence" -> sequence(arguments);
            default -> throw new WrongUsage("bench has no part called \"" + arguments[0] + "\"");
        }
    }

    private static void sessions(String[] arguments) throws Exception {
        SessionRounds.run(number(arguments, 3), argument(arguments, 2, ".*"), System.out);
    }

    private static void harness(String[] arguments) throws Exception {
        HarnessCost.run(number(arguments, 11), System.out);
    }

    private static void memory(String[] arguments) throws Exception {
        MemoryRun.run(home(), number(arguments, 200_000), System.out);
    }

    private static void media(String[] arguments) throws Exception {
        MediaRounds.run(number(arguments, 15), System.out);
    }

    private static void groups(String[] arguments) throws Exception {
        GroupRounds.run(number(arguments, 9), System.out);
    }

    private static void fanOut(String[] arguments) throws Exception {
        FanOutRun.run(number(arguments, 9), System.out);
    }

    private static void mtproto(String[] arguments) throws Exception {
        MtprotoRounds.run(home(), number(arguments, 9), System.out);
    }

    private static void sequence(String[] arguments) throws WrongUsage {
        SequenceRun.run(number(arguments, 1_000_000), System.out);
    }

    private static Path home() {
        return Path.of(System.getProperty("sealcheck.home", "."));
    }

    private static int number(String[] arguments, int otherwise) throws WrongUsage {
        String text = argument(arguments, 1, Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new WrongUsage("\"" + text + "\" is no number from 1");
        }
        return Integer.parseInt(text);
    }

    private static String argument(String[] arguments, int position, String otherwise) {
        return position < arguments.length ? arguments[position] : otherwise;
    }

    /** What was typed makes no sense; the message says why. */
    static final class WrongUsage extends Exception {
        WrongUsage(String message) {
            super(message);
        }
    }
}
