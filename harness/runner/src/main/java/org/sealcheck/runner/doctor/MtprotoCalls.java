package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role of MTProto secret chats. */
final class MtprotoCalls {
    private static final String KEY = "5a".repeat(256);

    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of(
            SmallCall.of(
                    "mtproto.ige",
                    "encrypt",
                    empty().put("key", "00".repeat(32))
                            .put("iv", "00".repeat(32))
                            .put("data", "00".repeat(16))),
            SmallCall.of("mtproto.dh", "fingerprint", empty().put("key", KEY)),
            SmallCall.of(
                    "mtproto.message",
                    "deriveKeys",
                    empty().put("version", 2).put("key", KEY).put("x", 0).put("messageKey", "00".repeat(16))),
            SmallCall.of("mtproto.key-exchange", "createDevice", empty().put("user", 1)),
            SmallCall.of(
                    "mtproto.tl",
                    "decode",
                    empty().put("layer", 144)
                            .put("type", "DecryptedMessageAction")
                            .put("body", "5ce41967")));

    private MtprotoCalls() {}
}
