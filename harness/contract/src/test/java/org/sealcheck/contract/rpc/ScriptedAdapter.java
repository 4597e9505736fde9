package org.sealcheck.contract.rpc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKdf.HkdfInput;

/**
 * An adapter that misbehaves on command, run as a real child process.
 *
 * <p>Its first argument says what it does before hello, its second how many requests it takes at once. After hello it
 * does what the {@code info} of each {@code signal.kdf.hkdf} says in plain words. It uses no JSON library, so that it
 * starts quickly and can write anything.
 */
public final class ScriptedAdapter {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern INFO = Pattern.compile("\"info\":\"([0-9a-f]*)\"");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ScriptedAdapter() {}

    /** The command that runs it. */
    static Endpoint endpoint(String beforeHello, int maxInFlight) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(ScriptedAdapter.class.getName(), beforeHello, Integer.toString(maxInFlight)));
        return Endpoint.command(command);
    }

    /** Parameters that make it do something. */
    static HkdfInput order(String order) {
        return new HkdfInput(3, Bytes.empty(), null, Bytes.of(order.getBytes(StandardCharsets.UTF_8)), 1);
    }

    public static void main(String[] args) throws Exception {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        switch (args[0]) {
            case "exit" -> {
                System.err.println("cannot load libfoo.so");
                System.exit(3);
            }
            case "silence" -> Thread.sleep(Duration.ofHours(1).toMillis());
            case "banner" -> OUT.println("Adapter v1 is ready!");
            case "ignore-terminate" -> Runtime.getRuntime().addShutdownHook(new Thread(ScriptedAdapter::sleep));
            default -> {}
        }
        String line;
        while ((line = requests.readLine()) != null) {
            Matcher id = ID.matcher(line);
            if (!id.find()) {
                throw new IllegalArgumentException(line);
            }
            if (line.contains("\"method\":\"hello\"")) {
                OUT.println("{\"jsonrpc\":\"2.0\",\"id\":" + id.group(1) + ",\"result\":" + hello(args) + "}");
            } else if (line.contains("\"method\":\"reset\"") || line.contains("\"method\":\"bye\"")) {
                OUT.println("{\"jsonrpc\":\"2.0\",\"id\":" + id.group(1) + ",\"result\":{}}");
            } else {
                Matcher info = INFO.matcher(line);
                String order =
                        info.find() ? new String(HexFormat.of().parseHex(info.group(1)), StandardCharsets.UTF_8) : "";
                obey(order, id.group(1), requests);
            }
        }
        if (args[0].equals("ignore-terminate")) {
            sleep();
        }
    }

    private static String hello(String[] args) {
        return "{\"protocol\":1,\"implementation\":{\"name\":\"scripted\",\"version\":\""
                + ProcessHandle.current().pid() + "\"},\"roles\":[\"signal.kdf\"],\"errorDetail\":\"reason\","
                + "\"limits\":{\"maxInFlight\":" + args[1] + ",\"maxLine\":100000}}";
    }

    private static void obey(String order, String id, BufferedReader requests) throws IOException {
        switch (order) {
            case "crash" -> {
                System.err.println("Segmentation fault, sort of");
                System.exit(7);
            }
            case "hang" -> sleep();
            case "print" -> OUT.println("DEBUG: deriving a key");
            case "wrong id" -> OUT.println("{\"jsonrpc\":\"2.0\",\"id\":99999,\"result\":{}}");
            case "flood stdout" -> {
                while (true) {
                    OUT.println("flood");
                }
            }
            case "answer, then flood stdout" -> {
                answer(id);
                while (true) {
                    OUT.println("flood");
                }
            }
            case "flood stderr" -> {
                byte[] noise =
                        "a line of noise that nobody reads\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 1000; i++) {
                    System.err.write(noise);
                }
                System.err.println("the last line");
                System.err.flush();
                answer(id);
            }
            case "100 MB line" -> {
                byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 100; i++) {
                    OUT.write(chunk, 0, chunk.length);
                }
                OUT.println();
            }
            case "close stdout" -> {
                System.out.close();
                sleep();
            }
            case "close stdin" -> {
                System.in.close();
                answer(id);
                sleep();
            }
            case "answer the next one first" -> {
                Matcher next = ID.matcher(requests.readLine());
                if (next.find()) {
                    answer(next.group(1));
                }
                answer(id);
            }
            default -> answer(id);
        }
    }

    private static void answer(String id) {
        OUT.println("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{\"okm\":\"aa\",\"unknown\":[1]}}");
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofHours(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
