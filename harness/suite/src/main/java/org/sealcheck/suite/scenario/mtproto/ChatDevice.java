package org.sealcheck.suite.scenario.mtproto;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Acceptance;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Chat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.EncryptedChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.NewChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.NewDevice;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.NewDhConfig;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.OfChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.OfDevice;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Reaction;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Received;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Request;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.SameDhConfig;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.ToAccept;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.scenario.World;

/** One device in a key exchange: the calls of role {@code mtproto.key-exchange} for it, and what became of the last one. */
public final class ChatDevice {
    private static final int SECRET = 256;

    private final World world;
    private final String name;
    private final long user;
    private final Implementation implementation;
    private final MtprotoKeyExchange role;
    private final String handle;
    private @Nullable RejectedException refusal;
    private @Nullable Reaction reaction;
    private @Nullable Bytes entropy;
    private int namedVersion;

    ChatDevice(World world, String name, long user, Implementation implementation) {
        this.world = world;
        this.name = name;
        this.user = user;
        this.implementation = implementation;
        this.role = implementation.role(MtprotoKeyExchange.class);
        this.handle = role.createDevice(new NewDevice(user)).device();
    }

    public long user() {
        return user;
    }

    public Implementation implementation() {
        return implementation;
    }

    /** Asks for parameters and returns the version that it names. */
    int getDhConfig() {
        namedVersion = role.getDhConfig(new OfDevice(handle)).version();
        return namedVersion;
    }

    /** The version that it named when it last asked. */
    public int namedVersion() {
        return namedVersion;
    }

    void dhConfig(int version, int generator, Bytes prime, Bytes random) {
        attempt(() -> role.dhConfig(new NewDhConfig(handle, version, generator, prime, random)));
    }

    void dhConfigNotModified(Bytes random) {
        attempt(() -> role.dhConfigNotModified(new SameDhConfig(handle, random)));
    }

    @Nullable
    Request request(long participant) {
        entropy = world.entropy(implementation, SECRET + Integer.BYTES);
        return attempt(() -> role.request(new NewChat(handle, participant, entropy)));
    }

    @Nullable
    Acceptance accept(int chatId) {
        entropy = world.entropy(implementation, SECRET);
        return attempt(() -> role.accept(new ToAccept(handle, chatId, entropy)));
    }

    void discard(int chatId) {
        attempt(() -> role.discard(new OfChat(handle, chatId)));
    }

    void receive(EncryptedChat chat) {
        reaction = attempt(() -> role.receive(new Received(handle, chat)));
    }

    public Chat chat(int chatId) {
        return role.chat(new OfChat(handle, chatId));
    }

    /** The random bytes that were given with the last request or acceptance; null if it takes none from the call. */
    public @Nullable Bytes entropy() {
        return entropy;
    }

    /** How it reacted to what the Server said last. */
    public Reaction reaction() {
        settle();
        if (reaction == null) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, name + " was told nothing by the Server in this scenario");
        }
        return reaction;
    }

    /** The last call must have been refused, by one of these layers and for one of these reasons. */
    public void expectRefusal(Set<Layer> layers, Set<String> reasons) {
        if (refusal == null) {
            throw Rejections.wronglyAccepted(layers, reasons, name + " taking it");
        }
        Run run = Run.current();
        Rejections.judge(refusal, run.tier(), run.errorDetail(), layers, reasons);
        refusal = null;
    }

    /** Nothing may have been refused that no step spoke of. */
    void settle() {
        if (refusal != null) {
            RejectedException unexpected = refusal;
            refusal = null;
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    unexpected.reason(),
                    name + " refused what it had to take: " + Rejections.describe(unexpected));
        }
    }

    private <T> @Nullable T attempt(Callable<T> call) {
        settle();
        try {
            return call.call();
        } catch (RejectedException refused) {
            refusal = refused;
            return null;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("calls of the contract throw nothing checked", e);
        }
    }
}
