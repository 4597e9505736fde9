package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;
import static org.sealcheck.faults.Fault.Change.no;
import static org.sealcheck.faults.Fault.Change.skip;
import static org.sealcheck.faults.Fault.Change.yes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import net.bytebuddy.asm.Advice;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.client.DeviceLists;
import org.sealcheck.reference.messenger.client.Envelope;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.messenger.client.Outgoing;
import org.sealcheck.reference.messenger.client.Sending;
import org.sealcheck.reference.messenger.journal.MessageKind;
import org.sealcheck.reference.signal.Address;

/** Faults of client fan-out: requirements FAN. */
final class FanOutFaults {
    private static final String FAN_OUT = "reference.messenger.client.FanOut";
    private static final String SENDING = "reference.messenger.client.Sending";

    private FanOutFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "main-device-only",
                        Set.of("FAN-001", "PRIN-010"),
                        "encrypts for the first device of a recipient only",
                        "a client from before there were several devices",
                        List.of(in(FAN_OUT, "targets", FirstDevices.class))),
                new Fault(
                        "device-list-only-grows",
                        Set.of("FAN-001"),
                        "adds the devices it is told of to those it knows, and forgets none",
                        "additions of devices handled, removals left for later",
                        List.of(in("reference.messenger.client.DeviceLists", "with", Union.class))),
                new Fault(
                        "own-devices-left-out",
                        Set.of("FAN-002"),
                        "sends no copies to the other devices of its account",
                        "a fan-out over the recipients alone",
                        List.of(skip(FAN_OUT, "addOwnDevices"))),
                new Fault(
                        "sender-among-recipients",
                        Set.of("FAN-003"),
                        "counts itself among the devices to encrypt for",
                        "the own account's list taken as it comes from the server",
                        List.of(skip(FAN_OUT, "removeSelf"))),
                new Fault(
                        "bundles-fetched-always",
                        Set.of("FAN-004"),
                        "fetches a bundle and builds a session for every message",
                        "a session cache that is never hit",
                        List.of(yes(FAN_OUT, "needsSession"))),
                new Fault(
                        "one-ciphertext-for-all",
                        Set.of("FAN-005"),
                        "sends the ciphertext of the first device to all",
                        "server-side fan-out taken for client-side fan-out",
                        List.of(in(SENDING, "toEach", SameBody.class))),
                new Fault(
                        "control-messages-to-main-devices",
                        Set.of("FAN-006"),
                        "sends control messages to everybody's first device only",
                        "protocol messages on a path of their own",
                        List.of(in(SENDING, "send", MainForControl.class))),
                new Fault(
                        "one-failure-stops-all",
                        Set.of("FAN-007"),
                        "sends nothing at all when one device cannot be encrypted for",
                        "an error passed on from within the loop over devices",
                        List.of(in(SENDING, "failed", PassOn.class))),
                new Fault(
                        "failures-not-told",
                        Set.of("FAN-007"),
                        "leaves out devices that cannot be encrypted for without a word",
                        "whatsmeow writes them to its log and goes on",
                        List.of(in(SENDING, "toEach", Silent.class))),
                new Fault(
                        "copy-destination-unchecked",
                        Set.of("FAN-008"),
                        "shows a copy in whatever chat it is delivered in",
                        "the destination read and never compared",
                        List.of(skip("reference.messenger.client.Receiving", "requireBoundDestination"))),
                new Fault(
                        "copy-without-destination",
                        Set.of("FAN-008"),
                        "sends copies without the chat they belong to",
                        "one plaintext made for all devices",
                        List.of(no("reference.messenger.client.Outgoing", "isOwnCopy"))),
                new Fault(
                        "message-id-reused",
                        Set.of("FAN-009"),
                        "lets one id name several messages",
                        "ids that are the time in seconds",
                        List.of(skip(SENDING, "requireSame"))),
                new Fault(
                        "unlisted-devices-encrypted-for",
                        Set.of("FAN-010", "FAN-003"),
                        "encrypts for whatever device it is told, itself and unknown ones too",
                        "a resend list taken from a server's answer",
                        List.of(skip(SENDING, "requireTarget"))));
    }

    static final class FirstDevices {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) Collection<String> recipients, @Advice.Return SortedSet<Address> targets) {
            for (Address device : new ArrayList<>(targets)) {
                if (recipients.contains(device.name()) && device.deviceId() != 1) {
                    targets.remove(device);
                }
            }
        }
    }

    static final class Union {
        @Advice.OnMethodExit
        static void exit(
                @Advice.This DeviceLists self,
                @Advice.Argument(0) String account,
                @Advice.Argument(1) Collection<Integer> told,
                @Advice.Return(readOnly = false) DeviceLists lists) {
            if (self.accounts().containsKey(account)) {
                lists = new DeviceLists(self.accounts()
                        .plus(account, self.accounts().get(account).plusAll(told)));
            }
        }
    }

    static final class SameBody {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Sending.Sent sent) {
            List<Envelope> envelopes = new ArrayList<>();
            for (Envelope each : sent.envelopes()) {
                envelopes.add(
                        new Envelope(each.device(), sent.envelopes().get(0).ciphertext()));
            }
            sent = new Sending.Sent(sent.client(), envelopes, sent.failures());
        }
    }

    static final class MainForControl {
        @Advice.OnMethodExit
        static void exit(@Advice.Argument(1) Outgoing message, @Advice.Return(readOnly = false) Sending.Sent sent) {
            if (message.kind() == MessageKind.CONTROL) {
                List<Envelope> envelopes = new ArrayList<>();
                for (Envelope each : sent.envelopes()) {
                    if (each.device().deviceId() == 1) {
                        envelopes.add(each);
                    }
                }
                sent = new Sending.Sent(sent.client(), envelopes, sent.failures());
            }
        }
    }

    static final class PassOn {
        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(1) Rejection why) {
            throw why;
        }
    }

    static final class Silent {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Sending.Sent sent) {
            MessengerClient client = sent.client();
            sent = new Sending.Sent(client, sent.envelopes(), List.of());
        }
    }
}
