package org.sealcheck.adapter.peer;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.rpc.AdapterServer;
import org.sealcheck.contract.rpc.InProcess;

/** A third-party Java library behind the contract. */
public final class Peer {
    private Peer() {}

    /**
     * The library behind the role objects.
     *
     * <p>It says nothing of the layer that refuses: the libraries throw one exception for a bad MAC, bad padding, a
     * message too far ahead and a malformed one, and only free text tells them apart.
     *
     * @param profiles names of the profiles it is held to
     * @param roles makes fresh role objects; every role they implement is declared
     */
    public static Implementation of(Hello.Identity library, List<String> profiles, Supplier<List<Object>> roles) {
        List<String> names = roles.get().stream()
                .flatMap(object -> Arrays.stream(object.getClass().getInterfaces()))
                .map(role -> role.getAnnotation(Role.class).value())
                .toList();
        Set<Ability> abilities = Set.of(Ability.STATE_EXPORT, Ability.SNAPSHOT);
        Hello hello =
                new Hello(Hello.PROTOCOL, library, names, abilities, ErrorDetail.NONE, profiles, Hello.Limits.DEFAULT);
        return InProcess.of(hello, roles);
    }

    /**
     * Answers the adapter protocol on stdin and stdout until the harness is done. What the library prints goes to stderr.
     *
     * @throws IOException if the harness is gone
     */
    public static void serve(Implementation library) throws IOException {
        PrintStream protocol = System.out;
        System.setOut(System.err);
        new AdapterServer(library).serve(System.in, protocol);
    }
}
