package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.sealcheck.adapter.reference.messenger.Shared;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.messenger.devices.DeviceServer;
import org.sealcheck.reference.signal.prekeys.PreKeyServer;

/** Faults of the server's directory: requirements REG-009 to REG-014 and RETRY-012. */
final class DirectoryFaults {
    private static final String SERVER = "reference.messenger.devices.DeviceServer";

    private DirectoryFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "directory-reads-then-removes",
                        Set.of("REG-009"),
                        "hands the same one-time prekey to all who ask at the same time",
                        "a SELECT and a DELETE in two statements, without a transaction",
                        List.of(in("adapter.reference.messenger.Shared", "replace", LateWrite.class))),
                new Fault(
                        "directory-cached-for-each-connection",
                        Set.of("REG-009"),
                        "answers every connection from a copy of the prekeys of its own",
                        "a cache in each front end of a server",
                        List.of(in("adapter.reference.messenger.Shared", "connected", Copy.class))),
                new Fault(
                        "directory-takes-back-spent-prekeys",
                        Set.of("REG-010"),
                        "stores a one-time prekey again that was handed out, because the device uploads it again",
                        "an upload repeated after its answer was lost",
                        List.of(no(SERVER, "isSpent"))),
                new Fault(
                        "directory-takes-any-id",
                        Set.of("REG-011"),
                        "stores one-time prekeys whose ids need more than three bytes",
                        "a column of four bytes behind a wire format of three",
                        List.of(skip(SERVER, "requireIds"))),
                new Fault(
                        "directory-keeps-both-keys-of-an-id",
                        Set.of("REG-011"),
                        "keeps the older of two one-time prekeys with one id, of which the device has no private key",
                        "an insert where an update is meant",
                        List.of(in(SERVER, "withoutIds", KeepOlder.class))),
                new Fault(
                        "directory-keeps-removed-devices",
                        Set.of("REG-012"),
                        "goes on listing a removed device, and handing out its prekeys",
                        "a removal that only ends the connection",
                        List.of(in(SERVER, "remove", SameServer.class))),
                new Fault(
                        "directory-devices-never-expire",
                        Set.of("RETRY-012"),
                        "keeps a device that has been offline for months",
                        "an expiry that a nightly job was to do",
                        List.of(no(SERVER, "isExpired"))),
                new Fault(
                        "directory-expires-a-millisecond-late",
                        Set.of("RETRY-012"),
                        "keeps a device for 30 days and one millisecond",
                        "more than, where at least is meant",
                        List.of(in(SERVER, "expiry", Later.class))),
                new Fault(
                        "directory-expires-a-day-early",
                        Set.of("RETRY-012"),
                        "expires devices after 29 days",
                        "a month taken for four weeks and a day",
                        List.of(in(SERVER, "expiry", DayEarly.class))),
                new Fault(
                        "directory-believes-a-clock-that-went-back",
                        Set.of("REG-014"),
                        "takes a device for older than it is when it connected while the clock was wrong",
                        "the last time stored in place of the latest",
                        List.of(in(SERVER, "later", JustNow.class))));
    }

    /** Long enough for all who ask at the same time to have read, before anyone writes. */
    static final class LateWrite {
        @Advice.OnMethodEnter
        static void enter() throws InterruptedException {
            Thread.sleep(30);
        }

        @Advice.OnMethodExit
        static void exit(
                @Advice.FieldValue("state") AtomicReference<Object> state,
                @Advice.Argument(1) Object after,
                @Advice.Return(readOnly = false) boolean replaced) {
            state.set(after);
            replaced = true;
        }
    }

    static final class Copy {
        @Advice.OnMethodExit
        static void exit(
                @Advice.FieldValue("state") AtomicReference<Object> state,
                @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object connected) {
            connected = new Shared<>(state.get());
        }
    }

    static final class KeepOlder {
        @Advice.OnMethodExit
        static void exit(
                @Advice.FieldValue("preKeys") PreKeyServer preKeys,
                @Advice.Return(readOnly = false) PreKeyServer replaced) {
            replaced = preKeys;
        }
    }

    static final class SameServer {
        @Advice.OnMethodExit
        static void exit(@Advice.This DeviceServer server, @Advice.Return(readOnly = false) DeviceServer next) {
            next = server;
        }
    }

    static final class Later {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long expiry) {
            expiry = expiry + 1;
        }
    }

    static final class DayEarly {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long expiry) {
            expiry = expiry / 30 * 29;
        }
    }

    static final class JustNow {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) long now, @Advice.Return(readOnly = false) long later) {
            later = now;
        }
    }
}
