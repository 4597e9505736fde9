package org.sealcheck.suite.property.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.ServerUnderCheck;
import org.sealcheck.suite.scenario.ServerUnderCheck.Uploaded;
import org.sealcheck.suite.scenario.World;

/** Makes requests to the server under check, and keeps every bundle with what it had to come from. */
public final class ServerPlay {
    private static final List<String> NAMES = List.of("Alice", "Bob", "Bob's tablet");

    /**
     * A bundle that was handed out.
     *
     * @param uploaded what the device had uploaded by then
     * @param leftBefore one-time prekeys left, as the server counts
     * @param expectedBefore one-time prekeys left, as uploads and bundles so far say
     * @param replaced the public keys of all registrations that others had replaced by then
     */
    public record Handed(
            PreKeyBundle bundle,
            Uploaded uploaded,
            int leftBefore,
            int leftAfter,
            int expectedBefore,
            Set<Bytes> replaced) {}

    private final ServerUnderCheck server = new ServerUnderCheck(new World());
    private final Set<String> registered = new HashSet<>();
    private final Set<Bytes> spent = new HashSet<>();
    private final List<Handed> handed = new ArrayList<>();

    /** Makes them all. A device that is not registered registers first, except to be refused a bundle. */
    public List<Handed> play(List<ServerMove> moves) {
        moves.forEach(this::make);
        return handed;
    }

    private void make(ServerMove move) {
        String name = NAMES.get(Math.floorMod(move.device(), NAMES.size()));
        boolean known = registered.contains(name);
        switch (move.kind()) {
            case REGISTER -> register(name, move.count());
            case FETCH -> fetch(name);
            case ADD_ONE_TIME_PREKEYS -> {
                if (known) {
                    server.addOneTimePreKeys(name, move.count());
                    server.inbox().expectDone();
                }
            }
            case ROTATE_SIGNED_PREKEY -> {
                if (known) {
                    server.rotate(name, signature -> signature);
                    server.inbox().expectDone();
                }
            }
            case ROTATE_WITH_BAD_SIGNATURE -> {
                if (known) {
                    server.rotate(name, ServerUnderCheck::spoiled);
                    server.inbox().expectRefusal(Refusal.WRONG_SIGNATURE);
                }
            }
        }
    }

    private void register(String name, int count) {
        if (registered.add(name)) {
            server.register(name, count);
        } else {
            server.reinstall(name, count);
        }
        server.inbox().expectDone();
    }

    private void fetch(String name) {
        if (!registered.contains(name)) {
            server.fetch(name);
            server.inbox().expectRefusal(Refusal.UNKNOWN_DEVICE);
            return;
        }
        Uploaded uploaded = server.uploaded(name);
        int before = server.count(name);
        server.fetch(name);
        PreKeyBundle bundle = server.lastFetched();
        Set<Bytes> replaced = Set.copyOf(server.replacedKeys());
        handed.add(new Handed(bundle, uploaded, before, server.count(name), unspent(uploaded), replaced));
        spend(bundle.oneTimePreKey());
    }

    private int unspent(Uploaded uploaded) {
        return (int) uploaded.oneTimePreKeys().stream()
                .filter(each -> !spent.contains(each.publicKey()))
                .count();
    }

    private void spend(PreKeyBundle.@Nullable OneTimePreKey oneTime) {
        if (oneTime != null) {
            spent.add(oneTime.publicKey());
        }
    }
}
