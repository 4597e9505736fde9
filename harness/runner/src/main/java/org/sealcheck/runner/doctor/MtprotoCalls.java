package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role of MTProto secret chats. */
final class MtprotoCalls {
    /** Telegram's; core.telegram.org/mtproto/security_guidelines. */
    private static final String PRIME = "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f"
            + "48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37"
            + "20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64"
            + "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4"
            + "a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754"
            + "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4"
            + "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f"
            + "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b";

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
                            .put("body", "5ce41967")),
            SmallCall.of(
                    "mtproto.secret-chat",
                    "createChat",
                    empty().put("self", "creator")
                            .put("key", KEY)
                            .put("prime", PRIME)
                            .put("generator", 3)
                            .put("layer", 144)
                            .put("now", 0)),
            SmallCall.of("mtproto.update-box", "openBox", empty().put("qts", 1)),
            SmallCall.of("mtproto.update-server", "createServer", empty()),
            SmallCall.of(
                    "mtproto.file",
                    "fingerprint",
                    empty().put("key", "00".repeat(32)).put("iv", "00".repeat(32))),
            SmallCall.of("mtproto.actions", "createChat", empty()));

    private MtprotoCalls() {}
}
