package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role of MTProto secret chats. */
final class MtprotoCalls {
    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of(SmallCall.of(
            "mtproto.tl",
            "decode",
            empty().put("layer", 144).put("type", "DecryptedMessageAction").put("body", "5ce41967")));

    private MtprotoCalls() {}
}
