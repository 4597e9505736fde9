package org.sealcheck.suite.vector.mtproto.chat;

import static org.sealcheck.contract.Layer.STATE;

import java.util.List;
import java.util.stream.LongStream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** The server's end of the queues. */
final class ServerVectors implements VectorSource {
    private static final String ROLE = "mtproto.update-server.";
    private static final long NOW = ChatCase.NOW;
    private static final long DAY = 24L * 60 * 60 * 1000;

    /** The first number that comes of {@link #SOURCE}. */
    private static final long FIRST = 1 + 0x0203;

    private static final Bytes SOURCE = Bytes.hex("0203");

    @Override
    public String path() {
        return "mtproto/box/server";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("the server's queues")
                .requirements("MT-BOX-002")
                .needs("entropy-injected")
                .derivation(
                        "two devices have signed in with the numbers that come of their entropy; events are numbered from the"
                                + " next one")
                .given(
                        StepBuilder.call(ROLE + "createServer", Fields.none()).bind("server", "server"),
                        signIn("phone"),
                        signIn("tablet"));
        add(file, "one_more_for_each", "three events", "MT-BOX-002")
                .step(post("phone", 1, 0))
                .step(post("phone", 2, 0))
                .step(post("phone", 3, 0))
                .step(difference("phone", 0, 0, 1, 2, 3));
        add(file, "devices_apart", "events of two devices", "MT-BOX-001")
                .step(post("phone", 1, 0))
                .step(post("tablet", 1, 0))
                .step(post("phone", 2, 0))
                .step(received("phone", 2, 0))
                .step(difference("tablet", 0, 0, 1))
                .step(signOut("phone"))
                .step(difference("tablet", 0, 0, 1));
        acknowledging(file);
        expiring(file);
        refusing(file);
    }

    private static void acknowledging(FileBuilder file) {
        for (int acknowledged = 0; acknowledged <= 3; acknowledged++) {
            three(file, "received_queue_" + acknowledged, "receivedQueue up to event " + acknowledged, "MT-BOX-007")
                    .step(received("phone", acknowledged, 0))
                    .step(difference(
                            "phone",
                            0,
                            0,
                            LongStream.rangeClosed(acknowledged + 1, 3).toArray()));
            three(file, "difference_from_" + acknowledged, "getDifference from event " + acknowledged, "MT-BOX-008")
                    .step(difference(
                            "phone",
                            acknowledged,
                            0,
                            LongStream.rangeClosed(acknowledged + 1, 3).toArray()))
                    .step(difference(
                            "phone",
                            0,
                            0,
                            LongStream.rangeClosed(acknowledged + 1, 3).toArray()));
        }
        three(file, "acknowledged_less_than_before", "receivedQueue up to event 2, then 1", "MT-BOX-007")
                .step(received("phone", 2, 0))
                .step(received("phone", 1, 0))
                .step(difference("phone", 0, 0, 3));
        three(file, "numbers_go_on", "an event after all were acknowledged", "MT-BOX-002")
                .step(received("phone", 3, 0))
                .step(post("phone", 4, 0))
                .step(difference("phone", 3, 0, 4));
    }

    private static void expiring(FileBuilder file) {
        long week = 7 * DAY;
        three(file, "kept_seven_days", "looked at after seven days", "MT-BOX-009")
                .step(difference("phone", 0, week, 1, 2, 3));
        three(file, "gone_after_seven_days", "looked at a millisecond later", "MT-BOX-009")
                .step(difference("phone", 0, week + 1));
        three(file, "number_after_expiry", "the numbers go on", "MT-BOX-009")
                .step(post("phone", 4, week + 1))
                .step(difference("phone", 0, week + 1, 4));
        three(file, "younger_events_stay", "one event of the fifth day", "MT-BOX-009")
                .step(post("phone", 4, 5 * DAY))
                .step(difference("phone", 0, week + 1, 4));
    }

    private static void refusing(FileBuilder file) {
        for (long beyond : new long[] {4, 5, 1_000_000}) {
            three(
                            file,
                            "received_queue_beyond_" + beyond,
                            "receivedQueue up to event " + beyond + " of 3",
                            "MT-BOX-012")
                    .step(call("receivedQueue", passed("phone", beyond, 0)).refuses(STATE, "bad-qts"))
                    .step(difference("phone", 0, 0, 1, 2, 3));
            three(file, "difference_beyond_" + beyond, "getDifference from event " + beyond + " of 3", "MT-BOX-012")
                    .step(call("getDifference", passed("phone", beyond, 0)).refuses(STATE, "bad-qts"))
                    .step(difference("phone", 0, 0, 1, 2, 3));
        }
        three(file, "signed_out", "the queue is gone with the device", "MT-BOX-011")
                .step(signOut("phone"))
                .step(call("post", posted("phone", 4, 0)).refuses(STATE, "signed-out"))
                .step(call("getDifference", passed("phone", 0, 0)).refuses(STATE, "signed-out"))
                .step(call("receivedQueue", passed("phone", 3, 0)).refuses(STATE, "signed-out"));
        three(file, "signed_in_again", "nothing of before is left", "MT-BOX-011")
                .step(signOut("phone"))
                .step(signIn("phone"))
                .step(difference("phone", 0, 0, new long[0], 0));
    }

    private static CaseBuilder add(FileBuilder file, String id, String comment, String requirement) {
        return file.add(id, comment, id.contains("beyond") ? "limit" : "lost").requirements(requirement);
    }

    private static CaseBuilder three(FileBuilder file, String id, String comment, String requirement) {
        return add(file, id, comment, requirement)
                .step(post("phone", 1, 0))
                .step(post("phone", 2, 0))
                .step(post("phone", 3, 0));
    }

    private static StepBuilder signIn(String device) {
        return call("signIn", device(device).with("entropy", SOURCE)).answers(Fields.of("qts", FIRST));
    }

    private static StepBuilder signOut(String device) {
        return call("signOut", device(device).with("entropy", SOURCE));
    }

    private static StepBuilder post(String device, long number, long after) {
        return call("post", posted(device, number, after)).answers(Fields.of("qts", FIRST + number));
    }

    private static Fields posted(String device, long number, long after) {
        return device(device)
                .with("content", BoxVectors.content(FIRST + number))
                .with("now", NOW + after);
    }

    private static StepBuilder received(String device, long number, long after) {
        return call("receivedQueue", passed(device, number, after));
    }

    /** The events that come from event {@code from}; the newest is the last posted. */
    private static StepBuilder difference(String device, long from, long after, long... numbers) {
        return call("getDifference", passed(device, from, after)).answers(Fields.of("events", events(numbers)));
    }

    private static StepBuilder difference(String device, long from, long after, long[] numbers, long newest) {
        return call("getDifference", passed(device, from, after))
                .answers(Fields.of("events", events(numbers)).with("qts", FIRST + newest));
    }

    private static Fields passed(String device, long number, long after) {
        return device(device).with("qts", FIRST + number).with("now", NOW + after);
    }

    private static Fields device(String device) {
        return Fields.of("server", "$server").with("device", device);
    }

    private static List<Fields> events(long... numbers) {
        return LongStream.of(numbers)
                .mapToObj(number -> BoxVectors.event(FIRST + number))
                .toList();
    }

    private static StepBuilder call(String operation, Fields input) {
        return StepBuilder.call(ROLE + operation, input);
    }
}
