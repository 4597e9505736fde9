package org.sealcheck.suite.vector.mtproto.chat;

import static org.sealcheck.contract.Layer.STATE;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.CaseIds;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** A device's end of the queue. */
final class BoxVectors implements VectorSource {
    private static final String ROLE = "mtproto.update-box.";
    private static final long FIRST = 1000;

    @Override
    public String path() {
        return "mtproto/box/device";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("a device's update box")
                .requirements("MT-BOX-004")
                .derivation("the newest event before was 1000")
                .given(StepBuilder.call(ROLE + "openBox", Fields.of("qts", FIRST))
                        .bind("box", "box"));
        add(file, "in_order", "three events", "MT-BOX-004")
                .step(pushed(1001, "stored"))
                .step(pushed(1002, "stored"))
                .step(pushed(1003, "stored"))
                .step(holds(1001, 1002, 1003));
        for (long qts : new long[] {1001, 1002, 1000, 999, 1, 0, -1}) {
            add(file, "repeated_" + CaseIds.of(qts), "1001 and 1002, then " + qts, "MT-BOX-005")
                    .step(pushed(1001, "stored"))
                    .step(pushed(1002, "stored"))
                    .step(pushed(qts, "repeated"))
                    .step(holds(1001, 1002));
        }
        for (long qts : new long[] {1002, 1003, 2000, Long.MAX_VALUE >> 10}) {
            add(file, "hole_before_" + qts, qts + " where 1001 is due: left to getDifference", "MT-BOX-006")
                    .step(pushed(qts, "hole"))
                    .step(holds())
                    .step(pushed(1001, "stored"))
                    .step(holds(1001));
        }
        add(file, "difference_fills_hole", "getDifference brings what was missing", "MT-BOX-010")
                .step(pushed(1001, "stored"))
                .step(pushed(1004, "hole"))
                .step(difference(1004, 1001, 1002, 1003, 1004))
                .step(holds(1001, 1002, 1003, 1004))
                .step(pushed(1004, "repeated"))
                .step(pushed(1005, "stored"));
        add(file, "difference_after_long_absence", "the server has only the newest left", "MT-BOX-010")
                .step(difference(1900, 1899, 1900))
                .step(holds(1899, 1900))
                .step(pushed(1900, "repeated"))
                .step(pushed(1901, "stored"));
        add(file, "difference_with_nothing_left", "the server has nothing left", "MT-BOX-010")
                .step(difference(1900))
                .step(holds())
                .step(pushed(1900, "repeated"))
                .step(pushed(1901, "stored"));
        add(file, "difference_behind", "a difference that ends before what is known", "MT-BOX-010")
                .step(pushed(1001, "stored"))
                .step(pushed(1002, "stored"))
                .step(difference(1001, 1001))
                .step(holds(1001, 1002))
                .step(pushed(1003, "stored"));
        acknowledging(file);
        signedOut(file);
    }

    private static void acknowledging(FileBuilder file) {
        add(file, "acknowledges_nothing_new", "nothing was received", "MT-BOX-007")
                .step(acknowledges(1000));
        add(file, "acknowledges_only_stored", "received, but not stored yet", "MT-BOX-007")
                .step(pushed(1001, "stored"))
                .step(acknowledges(1000))
                .step(store())
                .step(acknowledges(1001))
                .step(pushed(1002, "stored"))
                .step(acknowledges(1001));
        add(file, "acknowledges_no_hole", "what is behind a hole was not received", "MT-BOX-007")
                .step(pushed(1001, "stored"))
                .step(pushed(1003, "hole"))
                .step(store())
                .step(acknowledges(1001));
        add(file, "crash_before_storing", "the event comes once more and is taken", "MT-BOX-007")
                .step(pushed(1001, "stored"))
                .step(store())
                .step(pushed(1002, "stored"))
                .step(crash())
                .step(holds(1001))
                .step(acknowledges(1001))
                .step(pushed(1002, "stored"));
        add(file, "crash_after_storing", "the event is still there and repeated", "MT-BOX-007")
                .step(pushed(1001, "stored"))
                .step(store())
                .step(crash())
                .step(holds(1001))
                .step(pushed(1001, "repeated"));
        add(file, "crash_after_difference", "what getDifference brought was not stored", "MT-BOX-008")
                .step(difference(1002, 1001, 1002))
                .step(crash())
                .step(holds())
                .step(acknowledges(1000))
                .step(difference(1002, 1001, 1002))
                .step(store())
                .step(acknowledges(1002));
    }

    private static void signedOut(FileBuilder file) {
        add(file, "signed_out", "nothing is left, and nothing more comes", "MT-BOX-011")
                .step(pushed(1001, "stored"))
                .step(store())
                .step(StepBuilder.call(ROLE + "signOut", box()))
                .step(holds())
                .step(call("receive", box().with("event", event(1002))).refuses(STATE, "signed-out"))
                .step(call("acknowledge", box()).refuses(STATE, "signed-out"))
                .step(call("store", box()).refuses(STATE, "signed-out"))
                .step(call("difference", box().with("events", List.of()).with("qts", 1002))
                        .refuses(STATE, "signed-out"));
    }

    private static CaseBuilder add(FileBuilder file, String id, String comment, String requirement) {
        return file.add(id, comment, id.contains("repeated") ? "replay" : "lost")
                .requirements(requirement);
    }

    private static StepBuilder pushed(long qts, String arrival) {
        return call("receive", box().with("event", event(qts))).answers(Fields.of("arrival", arrival));
    }

    private static StepBuilder difference(long state, long... events) {
        return call("difference", box().with("events", events(events)).with("qts", state));
    }

    private static StepBuilder holds(long... qts) {
        return call("events", box()).answers(Fields.of("events", events(qts)));
    }

    private static StepBuilder acknowledges(long qts) {
        return call("acknowledge", box()).answers(Fields.of("qts", qts));
    }

    private static StepBuilder store() {
        return call("store", box());
    }

    private static StepBuilder crash() {
        return call("crash", box());
    }

    private static StepBuilder call(String operation, Fields input) {
        return StepBuilder.call(ROLE + operation, input);
    }

    private static Fields box() {
        return Fields.of("box", "$box");
    }

    private static List<Fields> events(long... qts) {
        return LongStream.of(qts).mapToObj(BoxVectors::event).toList();
    }

    static Fields event(long qts) {
        return Fields.of("qts", qts).with("content", content(qts));
    }

    /** The number itself, so that an event is known again. */
    static Bytes content(long qts) {
        return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(qts).array());
    }
}
