package org.sealcheck.adapter.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sealcheck.adapter.reference.messenger.MediaRoles;
import org.sealcheck.adapter.reference.messenger.MessengerRoles;
import org.sealcheck.adapter.reference.mtproto.MtprotoRoles;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.BuiltIn;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.rpc.InProcess;
import org.sealcheck.reference.signal.session.Device;

/** The reference, as {@code --impl reference}. */
public final class ReferenceImplementation implements BuiltIn {
    /** Requests at a time: enough to hide a pipe behind the work. */
    private static final int MAX_IN_FLIGHT = 64;

    private static final int MAX_LINE = 16 << 20;

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Implementation start() {
        return InProcess.of(hello(), ReferenceImplementation::freshRoles);
    }

    private static Hello hello() {
        return new Hello(
                Hello.PROTOCOL,
                new Hello.Identity("sealcheck-reference", "0.1.0", "Java", null),
                roles(),
                Set.of(Ability.ENTROPY_INJECTED, Ability.STATE_EXPORT, Ability.SNAPSHOT),
                ErrorDetail.REASON,
                profiles(),
                new Hello.Limits(MAX_IN_FLIGHT, MAX_LINE));
    }

    private static List<Object> freshRoles() {
        Handles<Device> parties = new Handles<>("party");
        return concat(
                SignalRoles.fresh(parties), MessengerRoles.fresh(parties), MediaRoles.fresh(), MtprotoRoles.fresh());
    }

    private static List<String> profiles() {
        return concat(SignalRoles.PROFILES, MessengerRoles.PROFILES, MediaRoles.PROFILES, MtprotoRoles.PROFILES);
    }

    /** The names of the roles that its objects play. */
    private static List<String> roles() {
        return freshRoles().stream()
                .flatMap(each -> Arrays.stream(each.getClass().getInterfaces()))
                .filter(each -> each.isAnnotationPresent(Role.class))
                .map(each -> each.getAnnotation(Role.class).value())
                .toList();
    }

    @SafeVarargs
    private static <T> List<T> concat(List<T>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
