package org.sealcheck.runner.doctor;

import static org.sealcheck.runner.doctor.SmallCall.empty;

import java.util.List;

/** One small call for each role of attachments and franking. */
final class MediaCalls {
    private static final String BYTES_32 = "00".repeat(32);

    /** In the order to make them: a call comes after the one that makes its handles. */
    static final List<SmallCall> ALL = List.of(
            SmallCall.of(
                    "messenger.media",
                    "deriveKeys",
                    empty().put("mediaKey", BYTES_32).put("type", "image")),
            SmallCall.of(
                    "messenger.media-stream",
                    "startDecryption",
                    empty().put("format", "wa10")
                            .put("type", "image")
                            .put("mediaKey", BYTES_32)
                            .put("blobHash", BYTES_32)),
            SmallCall.of(
                    "messenger.attachment",
                    "upload",
                    empty().put("store", "https://blobs.example")
                            .put("type", "image")
                            .put("blob", "00")
                            .put("blobHash", BYTES_32)
                            .put("pointer", "/blob")),
            SmallCall.of("messenger.franking.sender", "createSender", empty()),
            SmallCall.of("messenger.franking.recipient", "createRecipient", empty()),
            SmallCall.of("messenger.franking.server", "createServer", empty().put("epoch", 1)),
            SmallCall.of(
                    "messenger.franking.moderator",
                    "judge",
                    empty().put("server", "$server")
                            .put("now", 0)
                            .set(
                                    "report",
                                    empty().put("message", "")
                                            .put("nonce", BYTES_32)
                                            .put("frankingTag", BYTES_32)
                                            .put("reportingTag", BYTES_32)
                                            .put("context", ""))));

    private MediaCalls() {}
}
