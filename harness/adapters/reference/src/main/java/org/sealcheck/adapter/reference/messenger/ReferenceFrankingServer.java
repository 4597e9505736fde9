package org.sealcheck.adapter.reference.messenger;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingContext;
import org.sealcheck.contract.messenger.FrankingServer;
import org.sealcheck.reference.messenger.franking.Context;
import org.sealcheck.reference.messenger.franking.ContextEncoding;
import org.sealcheck.reference.messenger.franking.FrankingKeys;
import org.sealcheck.reference.messenger.franking.Moderator;

/** Plays messenger.franking.server. Its handles are those of the moderator, who has the same keys. */
final class ReferenceFrankingServer implements FrankingServer {
    private final Handles<Moderator> servers;

    ReferenceFrankingServer(Handles<Moderator> servers) {
        this.servers = servers;
    }

    @Override
    public Server createServer(NewServer input) {
        return Answer.of(() -> new Server(
                servers.create(Moderator.with(FrankingKeys.first(input.epoch(), Keys.entropy(input.entropy()))))));
    }

    @Override
    public Stamped stamp(ToStamp input) {
        return Answer.of(() -> {
            FrankingKeys keys = servers.get(input.server()).keys();
            Context context = new Context(
                    input.senderId(),
                    input.senderDevice(),
                    input.threadId(),
                    input.messageId(),
                    input.now(),
                    keys.epoch());
            byte[] reportingTag = keys.stamp(input.frankingTag().toByteArray(), context);
            return new Stamped(Bytes.of(reportingTag), Bytes.of(ContextEncoding.encode(context)));
        });
    }

    @Override
    public Epoch rotate(Rotation input) {
        return Answer.of(() -> servers.step(input.server(), server -> {
            FrankingKeys next = server.keys().rotate(input.now(), Keys.entropy(input.entropy()));
            return new Step<>(server.withKeys(next), new Epoch(next.epoch()));
        }));
    }

    @Override
    public Encoded encodeContext(FrankingContext input) {
        return Answer.of(() -> new Encoded(Bytes.of(ContextEncoding.encode(ReferenceFranking.context(input)))));
    }
}
