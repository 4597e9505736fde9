package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Acceptance;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.EncryptedChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Kind;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.NewChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.NewDevice;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.NewDhConfig;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.OfChat;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Received;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.Request;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.State;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange.ToAccept;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.scenario.mtproto.Group;

/**
 * One chat between a creator and two devices of a responder, a server that does as it likes, and a model of a few lines that
 * says what each device must think of it.
 */
final class ExchangePlay {
    /** Who takes part. */
    enum Who {
        CREATOR,
        PHONE,
        TABLET
    }

    /** What happens next. */
    enum Move {
        ANNOUNCE,
        ACCEPT,
        CONFIRM,
        CONFIRM_WRONGLY,
        SAY_OVER,
        END
    }

    private final Implementation implementation = Run.current().subject();
    private final MtprotoKeyExchange role = implementation.role(MtprotoKeyExchange.class);
    private final Map<Who, String> devices = new EnumMap<>(Who.class);
    private final Map<Who, State> model = new EnumMap<>(Who.class);
    private final Map<Who, Acceptance> acceptances = new EnumMap<>(Who.class);
    private final Request request;
    private @Nullable Acceptance latest;

    ExchangePlay() {
        for (Who who : Who.values()) {
            devices.put(who, role.createDevice(new NewDevice(who.ordinal())).device());
            model.put(who, State.NONE);
        }
        giveParameters(Who.CREATOR);
        request = role.request(new NewChat(handle(Who.CREATOR), 1, entropy(260)));
        model.put(Who.CREATOR, State.WAITING);
    }

    /** Makes a move, and holds every device against the model. */
    void make(Move move, Who who) {
        switch (move) {
            case ANNOUNCE -> announce(who);
            case ACCEPT -> accept(who);
            case CONFIRM -> confirm(who, latest == null ? null : latest.keyFingerprint());
            case CONFIRM_WRONGLY -> confirm(who, Bytes.of(new byte[8]));
            case SAY_OVER -> over(who);
            case END -> end(who);
        }
        compare(move, who);
    }

    private void announce(Who who) {
        boolean fits = state(who) == State.NONE;
        tell(who, chat(Kind.REQUESTED, request.gA(), null), fits);
        if (fits) {
            model.put(who, State.REQUESTED);
        }
    }

    private void accept(Who who) {
        giveParameters(who);
        boolean fits = state(who) == State.REQUESTED;
        Acceptance made = expect(fits, () -> role.accept(new ToAccept(handle(who), request.chatId(), entropy(256))));
        if (made != null) {
            acceptances.put(who, made);
            latest = made;
            model.put(who, State.WAITING);
        }
    }

    private void confirm(Who who, @Nullable Bytes fingerprint) {
        if (latest == null || fingerprint == null) {
            return;
        }
        boolean fits = state(who) == State.WAITING;
        Bytes value = who == Who.CREATOR ? latest.gB() : request.gA();
        tell(who, chat(Kind.CHAT, value, fingerprint), fits);
        if (fits) {
            Acceptance own = who == Who.CREATOR ? latest : acceptances.get(who);
            boolean right = own != null && own.keyFingerprint().equals(fingerprint);
            model.put(who, right ? State.READY : State.DISCARDED);
        }
    }

    private void over(Who who) {
        boolean fits = state(who) != State.NONE;
        tell(who, chat(Kind.DISCARDED, null, null), fits);
        if (fits) {
            model.put(who, State.DISCARDED);
        }
    }

    private void end(Who who) {
        boolean fits = state(who) != State.NONE;
        expect(fits, () -> role.discard(new OfChat(handle(who), request.chatId())));
        if (fits) {
            model.put(who, State.DISCARDED);
        }
    }

    private void compare(Move move, Who moved) {
        for (Who who : Who.values()) {
            MtprotoKeyExchange.Chat chat = role.chat(new OfChat(handle(who), request.chatId()));
            assertThat(chat.state()).as("%s after %s by %s", who, move, moved).isEqualTo(state(who));
            assertThat(chat.keyFingerprint() != null)
                    .as("whether %s has a key after %s by %s", who, move, moved)
                    .isEqualTo(state(who) == State.READY);
        }
    }

    private void tell(Who who, EncryptedChat chat, boolean fits) {
        expect(fits, () -> role.receive(new Received(handle(who), chat)));
    }

    /** The answer of a call that fits; null, after a rejection, of one that does not. */
    private static <T> @Nullable T expect(boolean fits, Supplier<T> call) {
        if (!fits) {
            Rejections.expect(call::get, Set.of(Layer.STATE), Set.of("unexpected-chat"));
            return null;
        }
        try {
            return call.get();
        } catch (RejectedException rejected) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    rejected.reason(),
                    "a step that leads on was refused: " + Rejections.describe(rejected));
        }
    }

    private void giveParameters(Who who) {
        role.dhConfig(new NewDhConfig(handle(who), 1, 3, Group.KNOWN.bytes(), Bytes.of(new byte[256])));
    }

    private EncryptedChat chat(Kind kind, @Nullable Bytes value, @Nullable Bytes fingerprint) {
        boolean bare = kind == Kind.DISCARDED;
        return new EncryptedChat(kind, request.chatId(), bare ? null : 0L, bare ? null : 1L, value, fingerprint);
    }

    private State state(Who who) {
        return model.getOrDefault(who, State.NONE);
    }

    private String handle(Who who) {
        return devices.getOrDefault(who, "");
    }

    private @Nullable Bytes entropy(int length) {
        if (!implementation.can(Ability.ENTROPY_INJECTED)) {
            return null;
        }
        byte[] bytes = new byte[length];
        Run.current().random().nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
