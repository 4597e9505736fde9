package org.sealcheck.adapter.reference.mtproto;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.MtprotoActions;
import org.sealcheck.reference.mtproto.actions.Actions;
import org.sealcheck.reference.mtproto.actions.History;
import org.sealcheck.reference.mtproto.actions.Side;
import org.sealcheck.reference.mtproto.actions.StoredMessage;
import org.sealcheck.reference.mtproto.tl.Schema;
import org.sealcheck.reference.mtproto.tl.TlObject;

/** Plays mtproto.actions. */
final class ReferenceActions implements MtprotoActions {
    private final Handles<History> chats = new Handles<>("history");

    @Override
    public Chat createChat(Empty input) {
        return new Chat(chats.create(History.empty()));
    }

    @Override
    public Empty apply(Said input) {
        return step(
                input.chat(),
                history -> Actions.apply(history, side(input.by()), TlTrees.object(input.message()), input.now()));
    }

    @Override
    public Told open(Opened input) {
        return Answer.of(() -> {
            List<Long> ids = input.randomIds().stream().map(Long::valueOf).toList();
            step(input.chat(), history -> Actions.open(history, ids, input.now()));
            return new Told(TlTrees.tree(TlObject.of("decryptedMessageActionReadMessages", Schema.NEWEST_LAYER)
                    .with("random_ids", ids)));
        });
    }

    @Override
    public Empty readUntil(Until input) {
        return step(input.chat(), history -> Actions.readUntil(history, input.date()));
    }

    @Override
    public Empty discard(Discarded input) {
        return step(input.chat(), history -> Actions.discard(history, input.deleteHistory()));
    }

    @Override
    public Shown view(At input) {
        return Answer.of(() -> {
            History history = chats.get(input.chat());
            return new Shown(
                    history.visible(input.now()).stream()
                            .map(ReferenceActions::shown)
                            .toList(),
                    history.notices().stream().map(ReferenceActions::shown).toList(),
                    history.timer(),
                    history.typing().orElse(null),
                    history.readUntil(),
                    history.closed());
        });
    }

    private Empty step(String chat, UnaryOperator<History> step) {
        return Answer.of(() -> chats.step(chat, history -> new Handles.Step<>(step.apply(history), Empty.EMPTY)));
    }

    private static Message shown(StoredMessage message) {
        return new Message(
                Long.toString(message.randomId()),
                by(message.by()),
                message.content().text("message"),
                message.destroyedAt().isPresent() ? message.destroyedAt().getAsLong() : null);
    }

    private static Notice shown(org.sealcheck.reference.mtproto.actions.Notice notice) {
        if (notice instanceof org.sealcheck.reference.mtproto.actions.Notice.TimerSet set) {
            return new Notice(NoticeKind.TIMER, by(set.by()), set.seconds());
        }
        return new Notice(NoticeKind.SCREENSHOT, by(notice.by()), null);
    }

    private static Side side(By by) {
        return Side.valueOf(by.name());
    }

    private static By by(Side side) {
        return By.valueOf(side.name());
    }
}
