package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.STATE;
import static org.sealcheck.contract.Layer.VERSION;
import static org.sealcheck.suite.vector.signal.Scene.ONE_TIME_PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Scene.OTHER_ONE_TIME_PRE_KEY_ID;
import static org.sealcheck.suite.vector.signal.Scene.plaintext;
import static org.sealcheck.suite.vector.signal.Scene.receivePreKey;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;

/**
 * A first message that Bob must refuse: he holds all his prekeys still, and reads the genuine one afterwards.
 *
 * @param session whose first message is altered
 */
record RefusedFirst(FileBuilder file, Scene.Session session) {
    /** @param fields of the altered PreKeySignalMessage */
    void refused(String id, String comment, Protobuf fields, Layer layer, String reason, String... flags) {
        StepBuilder step = receivePreKey(Deviations.concat(Wire.VERSION, fields.encode()));
        afterwards(requirements(file.add(id, comment, flags), layer).step(step.refuses(layer, reason)));
    }

    /**
     * A message that names another identity. Older libraries pin it before they authenticate the message, so the
     * genuine one is read only by implementations that do not; see {@code forged_identity_pins_nothing}.
     */
    void otherIdentity(String id, String comment, Protobuf fields, String... flags) {
        Bytes body = Deviations.concat(Wire.VERSION, fields.encode());
        file.add(id, comment, flags)
                .requirements("MSG-002", "SESS-018")
                .step(receivePreKey(body).refuses(MAC, "bad-mac"))
                .step(Scene.holds(ONE_TIME_PRE_KEY_ID, OTHER_ONE_TIME_PRE_KEY_ID));
    }

    /** @param body as Bob receives it */
    void refused(String id, String comment, Bytes body, Layer[] layers, String... flags) {
        StepBuilder step = receivePreKey(body).refuses(layers);
        afterwards(requirements(file.add(id, comment, flags), layers[0]).step(step));
    }

    /** @param inner the altered SignalMessage inside */
    void innerRefused(String id, String comment, Bytes inner, String flag) {
        refused(id, comment, session.fields(inner), MAC, "bad-mac", flag);
    }

    void afterwards(CaseBuilder refused) {
        refused.step(Scene.holds(ONE_TIME_PRE_KEY_ID, OTHER_ONE_TIME_PRE_KEY_ID))
                .step(receivePreKey(session.first(0, "hello")).answers(plaintext("hello")))
                .step(Scene.holds(OTHER_ONE_TIME_PRE_KEY_ID));
    }

    /** What the refusal is demanded by: the layer tells. */
    private static CaseBuilder requirements(CaseBuilder refused, Layer layer) {
        return switch (layer) {
            case PARSE -> refused.requirements("WIRE-006", "WIRE-008");
            case VERSION -> refused.requirements("WIRE-003");
            case STATE -> refused.requirements("SESS-019", "SESS-018");
            case POLICY -> refused.requirements("ID-006", "REC-007");
            default -> refused;
        };
    }
}
