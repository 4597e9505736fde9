package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.pcollections.TreePSet;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerGroup;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.messenger.group.Group;
import org.sealcheck.reference.messenger.group.GroupClient;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.group.OwnSenderKey;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Sessions;
import org.sealcheck.reference.signal.wire.SenderKeyDistribution;

/** Faults of group conversations: requirements GRP-001 to GRP-017 and GRP-045 to GRP-052 of the chapter. */
final class GroupFaults {
    private static final String GROUP = "reference.messenger.group.";
    private static final String SENDING = GROUP + "Sending";
    private static final String MEMBERSHIP = GROUP + "Membership";

    private GroupFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "chat-key-not-cleared",
                        Set.of("GRP-016", "GRP-017"),
                        "goes on with its sender key when a device is removed",
                        "oxidezap/whatsapp-rust, PR 604: a removed member keeps reading",
                        List.of(in(MEMBERSHIP, "clear", Unchanged.class))),
                new Fault(
                        "chat-key-cleared-for-members-only",
                        Set.of("GRP-017"),
                        "does not clear its key when a member who stays removes a device",
                        "a comparison of accounts where devices are meant",
                        List.of(in(MEMBERSHIP, "removed", WholeAccounts.class))),
                new Fault(
                        "chat-own-devices-left-out",
                        Set.of("GRP-005"),
                        "gives its sender key to no other device of its own account",
                        "a comparison of accounts where devices are meant",
                        List.of(in(SENDING, "recipients", NotMine.class))),
                new Fault(
                        "chat-first-devices-only",
                        Set.of("GRP-005", "GRP-001", "GRP-009"),
                        "gives its sender key to the first device of each member",
                        "a list of members where devices are meant",
                        List.of(in(SENDING, "recipients", FirstDevices.class))),
                new Fault(
                        "chat-key-in-the-clear",
                        Set.of("GRP-003", "GRP-013"),
                        "hands the Server the sender key beside the pairwise message",
                        "a plaintext left in a buffer that is sent as a whole",
                        List.of(in("reference.signal.session.Sessions", "encrypt", InTheClear.class))),
                new Fault(
                        "chat-key-with-every-message",
                        Set.of("GRP-046", "GRP-013"),
                        "gives its sender key again with every message",
                        "no memory of who has it",
                        List.of(in(SENDING, "needing", Everybody.class))),
                new Fault(
                        "chat-key-with-every-message-new",
                        Set.of("GRP-004", "GRP-045"),
                        "makes a new sender key for every message",
                        "the key stored nowhere",
                        List.of(in(SENDING, "isTooOld", Always.class))),
                new Fault(
                        "chat-key-never-renewed",
                        Set.of("GRP-004", "GRP-045"),
                        "keeps its sender key for ever",
                        "whatsmeow and Baileys have no timer",
                        List.of(no(SENDING, "isTooOld"))),
                new Fault(
                        "chat-key-renewed-a-day-late",
                        Set.of("GRP-045"),
                        "renews its sender key after eight days",
                        "a day counted from 0",
                        List.of(in(GROUP + "GroupLimits", "maxKeyAge", DayMore.class))),
                new Fault(
                        "chat-joiner-gets-old-key",
                        Set.of("GRP-015"),
                        "does not give its key to who joins",
                        "distribution only when the key is made",
                        List.of(in(SENDING, "needing", OnlyWhenNew.class))),
                new Fault(
                        "chat-unreached-stops-all",
                        Set.of("GRP-047"),
                        "sends nothing if one device cannot be reached",
                        "an exception of one session that ends the loop over all",
                        List.of(in(SENDING, "distribute", StopIfUnreached.class))),
                new Fault(
                        "chat-reinstalled-device-kept",
                        Set.of("GRP-048"),
                        "takes no notice of a device's new identity key",
                        "WhiskeySockets/Baileys, issue 2704: memory of distributions not invalidated",
                        List.of(no(SENDING, "hasNewIdentity"))),
                new Fault(
                        "chat-strangers-read",
                        Set.of("GRP-049"),
                        "takes messages and keys of devices outside the group",
                        "a membership check left to the server",
                        List.of(skip(GROUP + "GroupClient", "requireMember"))),
                new Fault(
                        "chat-removed-member-writes",
                        Set.of("GRP-052"),
                        "keeps the keys of a group it was removed from",
                        "a group that is only hidden",
                        List.of(in(MEMBERSHIP, "lost", OnlyRemoved.class))),
                new Fault(
                        "chat-departed-keys-kept",
                        Set.of("GRP-050"),
                        "keeps the keys of devices that were removed",
                        "a store that is only added to",
                        List.of(in(MEMBERSHIP, "lost", Nobody.class))),
                new Fault(
                        "chat-all-keys-cleared",
                        Set.of("GRP-050"),
                        "forgets the keys of all members when one leaves",
                        "a literal reading of \"clear their Sender Key\"",
                        List.of(in(MEMBERSHIP, "lost", Everyone.class))),
                new Fault(
                        "chat-key-of-no-content",
                        Set.of("GRP-051"),
                        "fails with an error of its own on a pairwise message without sender key",
                        "a field read before it is looked for",
                        List.of(skip(GROUP + "DistributionContent", "requirePresent"))),
                new Fault(
                        "chat-refused-key-moves-session",
                        Set.of("GRP-036"),
                        "forgets the group's devices when a message to it is refused",
                        "a resynchronisation on every error",
                        List.of(in(
                                "adapter.reference.messenger.ReferenceMessengerGroup",
                                "receive",
                                ForgetIfRefused.class))),
                new Fault(
                        "chat-key-for-the-next-message",
                        Set.of("GRP-001", "GRP-015"),
                        "gives members the key from the message after this one",
                        "the message encrypted before the key is exported",
                        List.of(in("reference.signal.group.OwnSenderKey", "distribution", FromTheNext.class))),
                new Fault(
                        "chat-pairwise-key-shared",
                        Set.of("GRP-009", "GRP-003"),
                        "gives all devices the pairwise message of the first",
                        "a loop that encrypts once",
                        List.of(in("adapter.reference.messenger.ReferenceMessengerGroup", "sent", OneForAll.class))));
    }

    static final class Unchanged {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(0) GroupClient before, @Advice.Return(readOnly = false) GroupClient after) {
            after = before;
        }
    }

    static final class WholeAccounts {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) TreePSet<Address> devices,
                @Advice.Return(readOnly = false) TreePSet<Address> removed) {
            for (Address device : removed) {
                for (Address left : devices) {
                    if (left.name().equals(device.name())) {
                        removed = removed.minus(device);
                    }
                }
            }
        }
    }

    static final class NotMine {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) Address sender, @Advice.Return(readOnly = false) TreePSet<Address> recipients) {
            for (Address each : recipients) {
                if (each.name().equals(sender.name())) {
                    recipients = recipients.minus(each);
                }
            }
        }
    }

    static final class FirstDevices {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) TreePSet<Address> recipients) {
            for (Address each : recipients) {
                if (each.deviceId() > 1) {
                    recipients = recipients.minus(each);
                }
            }
        }
    }

    /** The Server is handed the plaintext of each distribution where the ciphertext belongs. */
    static final class InTheClear {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Return(readOnly = false) Sessions.Encrypted encrypted, @Advice.Argument(2) byte[] plaintext) {
            encrypted = new Sessions.Encrypted(
                    encrypted.device(),
                    new Ciphertext(
                            encrypted.ciphertext().type(),
                            Concatenation.of(encrypted.ciphertext().body(), plaintext)));
        }
    }

    static final class Everybody {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) Group group,
                @Advice.Argument(2) Address sender,
                @Advice.Return(readOnly = false) TreePSet<Address> needing) {
            needing = group.devices().minus(sender);
        }
    }

    static final class OnlyWhenNew {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) Group.Distributed own, @Advice.Return(readOnly = false) TreePSet<Address> needing) {
            if (!own.given().isEmpty()) {
                needing = TreePSet.empty();
            }
        }
    }

    static final class Always {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean tooOld) {
            tooOld = true;
        }
    }

    static final class DayMore {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long age) {
            age += 24L * 60 * 60 * 1000;
        }
    }

    static final class StopIfUnreached {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) GroupClient client, @Advice.Argument(1) String groupId) {
            for (Address each :
                    client.groups().get(groupId).devices().minus(client.device().address())) {
                if (!Sessions.canEncrypt(client.device(), each)) {
                    throw new Rejection(SignalReason.NO_SESSION, "GRP-047", "there is no session with " + each);
                }
            }
        }
    }

    static final class OnlyRemoved {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(2) TreePSet<Address> removed,
                @Advice.Return(readOnly = false) TreePSet<Address> lost) {
            lost = removed;
        }
    }

    static final class Nobody {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) TreePSet<Address> lost) {
            lost = TreePSet.empty();
        }
    }

    static final class Everyone {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) Group before, @Advice.Return(readOnly = false) TreePSet<Address> lost) {
            lost = before.devices();
        }
    }

    static final class ForgetIfRefused {
        @Advice.OnMethodExit(onThrowable = RejectedException.class)
        static void exit(
                @Advice.This MessengerGroup self,
                @Advice.Argument(0) MessengerGroup.Received input,
                @Advice.Thrown Throwable rejected) {
            if (rejected != null) {
                self.setDevices(new MessengerGroup.DeviceList(input.groupClient(), "another group", List.of()));
            }
        }
    }

    static final class FromTheNext {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This OwnSenderKey self, @Advice.Return(readOnly = false) SenderKeyDistribution distribution) {
            distribution = new SenderKeyDistribution(
                    self.id(),
                    self.chainKey().next().iteration(),
                    self.chainKey().next().key(),
                    self.signing().publicKey());
        }
    }

    static final class OneForAll {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) MessengerGroup.Sent sent) {
            List<Envelope> same = new ArrayList<>();
            for (Envelope each : sent.distributions()) {
                Envelope first = sent.distributions().get(0);
                same.add(new Envelope(each.device(), first.type(), first.body()));
            }
            sent = new MessengerGroup.Sent(same, sent.unreached(), sent.message());
        }
    }
}
