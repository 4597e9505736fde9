package org.sealcheck.suite.vector.messenger;

import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.suite.scenario.messenger.franking.FrankingFormulas;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Contexts as bytes. */
final class FrankingContextVectors implements VectorSource {
    @Override
    public String path() {
        return "messenger/franking/context";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("encoding of a franking context")
                .operation("messenger.franking.server.encodeContext")
                .requirements("FRANK-025")
                .derivation("label || 00 || fields, ids behind their length");
        FrankingContext base = FrankingScene.CONTEXT;
        encoded(file, "direct", "a message to one person", base);
        encoded(
                file,
                "device_0",
                "from device 0",
                with("100001@msgr", 0, base.threadId(), base.messageId(), base.timestamp(), base.epoch()));
        encoded(
                file,
                "largest_numbers",
                "the largest numbers",
                with("100001@msgr", 0xffff_ffffL, base.threadId(), base.messageId(), Long.MAX_VALUE, 0xffff_ffffL));
        encoded(file, "epoch_0", "epoch 0, time 0", with("100001@msgr", 5, base.threadId(), base.messageId(), 0, 0));
        encoded(file, "empty_ids", "ids of no characters", with("", 5, "", "", base.timestamp(), base.epoch()));
        encoded(file, "unicode", "ids beyond ASCII", with("jürgen@msgr", 5, "群组", "1", base.timestamp(), base.epoch()));
        encoded(file, "boundary_left", "sender \"ann\", thread \"abob\"", with("ann", 1, "abob", "1", 1, 1));
        encoded(file, "boundary_right", "sender \"anna\", thread \"bob\"", with("anna", 1, "bob", "1", 1, 1));
    }

    private static FrankingContext with(
            String sender, long device, String thread, String message, long time, long epoch) {
        return new FrankingContext(sender, device, thread, message, time, epoch);
    }

    private static void encoded(FileBuilder file, String id, String comment, FrankingContext context) {
        Fields input = Fields.of("senderId", context.senderId())
                .with("senderDevice", context.senderDevice())
                .with("threadId", context.threadId())
                .with("messageId", context.messageId())
                .with("timestamp", context.timestamp())
                .with("epoch", context.epoch());
        file.add(id, comment, "known-answer").answers(input, Fields.of("context", FrankingFormulas.context(context)));
    }
}
