package org.sealcheck.suite.scenario.messenger.franking;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingModerator;
import org.sealcheck.contract.messenger.FrankingModerator.Judgement;
import org.sealcheck.contract.messenger.FrankingModerator.ToJudge;
import org.sealcheck.contract.messenger.FrankingReport;
import org.sealcheck.contract.messenger.FrankingServer;
import org.sealcheck.contract.messenger.FrankingServer.NewServer;
import org.sealcheck.contract.messenger.FrankingServer.Rotation;
import org.sealcheck.contract.messenger.FrankingServer.Stamped;
import org.sealcheck.contract.messenger.FrankingServer.ToStamp;
import org.sealcheck.suite.Run;

/** The service under check: its server stamps, its moderator judges. Keys are known only where they can be injected. */
public final class Service {
    private final Run run = Run.current();
    private final String handle;
    private @Nullable Bytes key;

    /** @param epoch the number of its first key */
    public Service(long epoch) {
        handle = server().createServer(new NewServer(epoch, drawKey())).server();
    }

    public Stamped stamp(Bytes frankingTag, String sender, long device, String thread, String messageId, long now) {
        return server().stamp(new ToStamp(handle, frankingTag, sender, device, thread, messageId, now));
    }

    /** The number of the key from now on. */
    public long rotate(long now) {
        return server().rotate(new Rotation(handle, now, drawKey())).epoch();
    }

    public Judgement judge(FrankingReport report, long now) {
        return run.subject().role(FrankingModerator.class).judge(new ToJudge(handle, report, now));
    }

    /** K_F, if it was given to the implementation; 32 bytes. */
    public @Nullable Bytes key() {
        return key;
    }

    private @Nullable Bytes drawKey() {
        if (run.subject().can(Ability.ENTROPY_INJECTED)) {
            byte[] bytes = new byte[32];
            run.random().nextBytes(bytes);
            key = Bytes.of(bytes);
        }
        return key;
    }

    private FrankingServer server() {
        return run.subject().role(FrankingServer.class);
    }
}
