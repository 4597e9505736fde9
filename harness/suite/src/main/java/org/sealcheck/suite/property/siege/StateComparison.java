package org.sealcheck.suite.property.siege;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessengerRetries.Receipt;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.scenario.messenger.Client;

/** What a client stored before something came, to compare with what it stores after it refused it. */
final class StateComparison {
    private @Nullable Bytes all;
    private @Nullable Bytes sessions;

    void before(Client client) {
        all = client.stateIfShown();
        sessions = sessions(client);
    }

    void requireSame(Client client) {
        if (!Objects.equals(all, client.stateIfShown())) {
            throw different(client, "it refused what came");
        }
    }

    /** Whoever asks for a message again counts it, and may make a prekey for it; its sessions stay as they were. */
    void requireSameSessions(Client client, @Nullable Receipt receipt) {
        boolean madeKeys = receipt != null && receipt.bundle() != null;
        if (!madeKeys && !Objects.equals(sessions, sessions(client))) {
            throw different(client, "it could not read what came");
        }
    }

    private static @Nullable Bytes sessions(Client client) {
        return client.actor().implementation().can(Ability.STATE_EXPORT)
                ? client.actor().state()
                : null;
    }

    private static CheckFailure different(Client client, String after) {
        return new CheckFailure(FailureLayer.WRONG_VALUE, client + " stores something else after " + after);
    }
}
