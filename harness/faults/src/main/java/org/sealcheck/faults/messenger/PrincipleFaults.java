package org.sealcheck.faults.messenger;

import static org.sealcheck.faults.Fault.Change.in;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.sealcheck.contract.messenger.MessengerClient.Devices;
import org.sealcheck.faults.Fault;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.client.ClientReason;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.session.Ciphertext;
import org.sealcheck.reference.signal.session.Reading;

/** Faults against the principles: requirements PRIN. Others of them are broken by faults of the parts. */
final class PrincipleFaults {
    private static final String RECEIVING = "reference.messenger.client.Receiving";

    private PrincipleFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "refusal-quotes-content",
                        Set.of("PRIN-019", "PRIN-003"),
                        "says in its refusal what the refused message holds",
                        "an error report with everything that may help to find the bug",
                        List.of(in(RECEIVING, "receive", QuoteContent.class))),
                new Fault(
                        "refusal-quotes-private-key",
                        Set.of("PRIN-016"),
                        "says in its refusal which keys it tried",
                        "npm libsignal prints whole sessions, keys included, to the console",
                        List.of(in(RECEIVING, "receive", QuoteKey.class))),
                new Fault(
                        "refusal-depends-on-content",
                        Set.of("PRIN-015", "PRIN-001"),
                        "gives another reason for a refused copy that holds something odd",
                        "a check of the content before the check of where it belongs",
                        List.of(in(RECEIVING, "receive", TellContent.class))),
                new Fault(
                        "device-list-hides-newest",
                        Set.of("PRIN-011", "PRIN-009"),
                        "leaves the newest device of an account off the list that it shows",
                        "a screen with room for the first few devices",
                        List.of(in("adapter.reference.messenger.ReferenceClient", "devices", HideNewest.class))));
    }

    static final class QuoteContent {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.Argument(0) MessengerClient client,
                @Advice.Argument(1) Address from,
                @Advice.Argument(3) Ciphertext ciphertext,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown instanceof Rejection rejection
                    && rejection.reason().slug().equals("wrong-destination")) {
                byte[] plaintext = Reading.decrypt(
                                client.device(), from, ciphertext.type(), ciphertext.body(), Entropy.of(new byte[64]))
                        .plaintext();
                thrown = new Rejection(
                        rejection.reason(),
                        rejection.requirement(),
                        rejection.getMessage() + ": " + HexFormat.of().formatHex(plaintext));
            }
        }
    }

    static final class TellContent {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.Argument(0) MessengerClient client,
                @Advice.Argument(1) Address from,
                @Advice.Argument(3) Ciphertext ciphertext,
                @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown instanceof Rejection rejection
                    && rejection.reason().slug().equals("wrong-destination")) {
                byte[] plaintext = Reading.decrypt(
                                client.device(), from, ciphertext.type(), ciphertext.body(), Entropy.of(new byte[64]))
                        .plaintext();
                int sum = 0;
                for (byte each : plaintext) {
                    sum += each;
                }
                if (sum % 2 != 0) {
                    thrown = new Rejection(ClientReason.BAD_TRANSPORT, "FAN-008", "no transport message");
                }
            }
        }
    }

    static final class QuoteKey {
        @Advice.OnMethodExit(onThrowable = Rejection.class)
        static void exit(
                @Advice.Argument(0) MessengerClient client, @Advice.Thrown(readOnly = false) Throwable thrown) {
            if (thrown instanceof Rejection rejection) {
                String key = HexFormat.of()
                        .formatHex(client.device().identity().privateKey().toByteArray());
                thrown = new Rejection(
                        rejection.reason(), rejection.requirement(), rejection.getMessage() + "; tried " + key);
            }
        }
    }

    static final class HideNewest {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Devices devices) {
            int shown = Math.min(
                    devices.deviceIds().size(), Math.max(1, devices.deviceIds().size() - 1));
            devices = new Devices(devices.deviceIds().subList(0, shown));
        }
    }
}
