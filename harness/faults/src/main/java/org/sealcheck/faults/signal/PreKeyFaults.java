package org.sealcheck.faults.signal;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.prekeys.PreKeyServer;
import org.sealcheck.reference.signal.prekeys.PublicOneTimePreKey;
import org.sealcheck.reference.signal.prekeys.Registration;
import org.sealcheck.reference.signal.prekeys.UnverifiedBundle;
import org.sealcheck.reference.signal.prekeys.Upload;

/** Faults of registration, of the prekey server and of the upkeep of prekeys: requirements REG, KEY-003, KEY-005. */
final class PreKeyFaults {
    private static final String REGISTRATION = "reference.signal.prekeys.Registration";
    private static final String SCHEDULE = "reference.signal.prekeys.PreKeySchedule";
    private static final String SERVER = "reference.signal.prekeys.PreKeyServer";

    private PreKeyFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "registration-without-one-time-prekeys",
                        Set.of("REG-001"),
                        "registers without any one-time prekey",
                        "one-time prekeys left to a job that runs later",
                        List.of(in(SCHEDULE, "firstBatch", None.class))),
                new Fault(
                        "private-key-uploaded",
                        Set.of("REG-002"),
                        "uploads the private half of a one-time prekey as the next public one",
                        "key pairs flattened into one list of byte arrays",
                        List.of(in(REGISTRATION, "register", UploadPrivate.class))),
                new Fault(
                        "private-key-uploaded-later",
                        Set.of("REG-002"),
                        "uploads the private half of a one-time prekey when it adds more of them",
                        "a second serializer for the batches after registration, which nobody looked at",
                        List.of(in(REGISTRATION, "maintain", UploadPrivateLater.class))),
                new Fault(
                        "signed-prekey-not-stored",
                        Set.of("REG-004"),
                        "uploads a signed prekey whose private half it does not store",
                        "a transaction that is rolled back after the upload",
                        List.of(in(
                                "reference.signal.prekeys.PreKeyStore", "withSigned", SessionFaults.SameStore.class))),
                new Fault(
                        "prekeys-stored-by-account",
                        Set.of("REG-003"),
                        "stores the prekeys of all devices of an account in one place",
                        "a table keyed by the account",
                        List.of(
                                in(SERVER, "with", FirstDevice.class),
                                in(SERVER, "requireRegistered", FirstDevice.class))),
                new Fault(
                        "upload-signature-unchecked",
                        Set.of("REG-005"),
                        "stores a signed prekey whatever its signature says",
                        "a server that leaves all checks to the clients",
                        List.of(skip(SERVER, "requireGenuine"))),
                new Fault(
                        "one-time-prekey-served-twice",
                        Set.of("SESS-003", "REG-006"),
                        "hands the same one-time prekey to several initiators",
                        "a read without a delete",
                        List.of(in(SERVER, "handOut", StillStored.class))),
                new Fault(
                        "one-time-prekey-never-served",
                        Set.of("SESS-002"),
                        "hands out bundles without a one-time prekey although it has some",
                        "a server that withholds what makes the first message forward secret",
                        List.of(in(SERVER, "fetch", Withhold.class))),
                new Fault(
                        "exhausted-queue-is-an-error",
                        Set.of("SESS-004"),
                        "refuses to hand out a bundle when no one-time prekey is left",
                        "the optional part taken for a required one",
                        List.of(in(SERVER, "fetch", RefuseExhausted.class))),
                new Fault(
                        "registration-keeps-old-prekeys",
                        Set.of("REG-007"),
                        "keeps the one-time prekeys of an earlier registration",
                        "an insert where a replacement is meant",
                        List.of(in(SERVER, "register", KeepOld.class))),
                new Fault(
                        "signed-prekey-never-rotated",
                        Set.of("KEY-003"),
                        "keeps its first signed prekey for ever",
                        "a timer that is never started",
                        List.of(no(REGISTRATION, "isRotationDue"))),
                new Fault(
                        "signed-prekey-dropped-at-once",
                        Set.of("KEY-003"),
                        "forgets the old signed prekey the moment it has a new one",
                        "whatsapp-rust pull request 1237: storms of InvalidSignedPreKeyId",
                        List.of(in(SCHEDULE, "gracePeriod", NoTime.class))),
                new Fault(
                        "prekeys-never-replenished",
                        Set.of("KEY-005"),
                        "uploads no more one-time prekeys when few are left",
                        "a low-water mark that is never compared",
                        List.of(in(REGISTRATION, "batchDue", None.class))),
                new Fault(
                        "one-time-prekey-ids-reused",
                        Set.of("KEY-004"),
                        "numbers every batch of one-time prekeys from 1",
                        "whatsapp-rust pull request 709: an id given again overwrites a stored key",
                        List.of(in("reference.signal.prekeys.PreKeyStore", "nextOneTimeId", One.class))));
    }

    static final class None {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int count) {
            count = 0;
        }
    }

    static final class NoTime {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long ms) {
            ms = 0;
        }
    }

    static final class One {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long id) {
            id = 1;
        }
    }

    static final class UploadPrivate {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Registration.Registered registered) {
            Upload upload = registered.upload();
            List<PublicOneTimePreKey> keys = new ArrayList<>(upload.oneTimePreKeys());
            byte[] encoded = keys.get(1).publicKey().encoded();
            byte[] secret = registered
                    .store()
                    .oneTime()
                    .get(keys.get(0).id())
                    .privateKey()
                    .toByteArray();
            System.arraycopy(secret, 0, encoded, 1, secret.length);
            keys.set(1, new PublicOneTimePreKey(keys.get(1).id(), PublicKey.decode(encoded)));
            registered = new Registration.Registered(
                    registered.store(),
                    new Upload(upload.registrationId(), upload.identityKey(), upload.signedPreKey(), keys));
        }
    }

    static final class UploadPrivateLater {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Registration.Maintained done) {
            List<PublicOneTimePreKey> keys = new ArrayList<>(done.oneTimePreKeys());
            if (!keys.isEmpty()) {
                PublicOneTimePreKey first = keys.get(0);
                byte[] encoded = first.publicKey().encoded();
                byte[] secret =
                        done.store().oneTime().get(first.id()).privateKey().toByteArray();
                System.arraycopy(secret, 0, encoded, 1, secret.length);
                keys.add(new PublicOneTimePreKey(first.id() + keys.size(), PublicKey.decode(encoded)));
                done = new Registration.Maintained(done.store(), done.signedPreKey(), keys);
            }
        }
    }

    static final class FirstDevice {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(value = 0, readOnly = false) Address device) {
            device = new Address(device.name(), 1);
        }
    }

    static final class StillStored {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) PreKeyServer.Stored before,
                @Advice.Return(readOnly = false) PreKeyServer.Stored after) {
            after = before;
        }
    }

    static final class Withhold {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This PreKeyServer self, @Advice.Return(readOnly = false) PreKeyServer.Fetched fetched) {
            UnverifiedBundle bundle = fetched.bundle();
            fetched = new PreKeyServer.Fetched(
                    self,
                    new UnverifiedBundle(
                            bundle.registrationId(), bundle.identityKey(), bundle.signedPreKey(), Optional.empty()));
        }
    }

    static final class RefuseExhausted {
        @Advice.OnMethodExit
        static void exit(@Advice.Return PreKeyServer.Fetched fetched) {
            if (fetched.bundle().oneTimePreKey().isEmpty()) {
                throw new Rejection(SignalReason.UNKNOWN_ONE_TIME_PREKEY, "SESS-004", "no one-time prekey is left");
            }
        }
    }

    static final class KeepOld {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This PreKeyServer self,
                @Advice.Argument(0) Address device,
                @Advice.Return(readOnly = false) PreKeyServer registered) {
            PreKeyServer.Stored old = self.devices().get(device);
            if (old != null) {
                registered = registered.replenish(device, Optional.empty(), old.oneTimePreKeys());
            }
        }
    }
}
