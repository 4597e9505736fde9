package org.sealcheck.bench.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sealcheck.adapter.reference.ReferenceImplementation;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.rpc.AdapterServer;

/** The other end of every pipe: the reference's adapter, as {@code sealcheck serve} is, with a depth that can be chosen. */
public final class Child {
    private static final int MAX_LINE = 1 << 20;

    private Child() {}

    /** @param arguments how many requests it takes before it has answered the first */
    public static void main(String[] arguments) throws IOException {
        try (Implementation reference = new ReferenceImplementation().start()) {
            Hello said = reference.hello();
            Hello hello = new Hello(
                    said.protocol(),
                    said.implementation(),
                    said.roles(),
                    said.abilities(),
                    said.errorDetail(),
                    said.profiles(),
                    new Hello.Limits(Integer.parseInt(arguments[0]), MAX_LINE));
            new AdapterServer(new Lent(reference, hello)).serve(System.in, System.out);
        }
    }

    static List<String> command(int depth) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                Integer.toString(depth));
    }
}
