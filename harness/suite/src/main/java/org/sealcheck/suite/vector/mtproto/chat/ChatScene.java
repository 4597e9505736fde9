package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Group;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;

/** A chat to be checked, and an insider on its other side; unless a case says otherwise the insider created the chat. */
final class ChatScene {
    static final int LAYER = 144;

    final FileBuilder file;
    final ChatKey key;

    ChatScene(FileBuilder file) {
        this.file = file;
        this.key = new ChatKey(file.random().bytes("key", 256));
    }

    /** The chat, bound to {@code $chat}, as its responder. */
    StepBuilder given() {
        return given(ChatRole.RESPONDER, LAYER);
    }

    StepBuilder given(ChatRole self, int layer) {
        return StepBuilder.call("mtproto.secret-chat.createChat", input(self, layer))
                .bind("chat", "chat");
    }

    Fields input(ChatRole self, int layer) {
        return Fields.of("self", self == ChatRole.CREATOR ? "creator" : "responder")
                .with("key", key.bytes())
                .with("prime", Group.PRIME)
                .with("generator", Group.GENERATOR)
                .with("layer", layer)
                .with("now", ChatCase.NOW);
    }

    /** The next case; the chat is its responder. */
    ChatCase add(String id, String comment, String... flags) {
        return new ChatCase(file.add(id, comment, flags), insider(ChatRole.CREATOR, id));
    }

    /** The next case, in which the chat that is checked has this part. */
    ChatCase addAs(ChatRole self, String id, String comment, String... flags) {
        ChatRole other = self == ChatRole.CREATOR ? ChatRole.RESPONDER : ChatRole.CREATOR;
        return new ChatCase(file.add(id, comment, flags), insider(other, id)).given(given(self, LAYER));
    }

    private Insider insider(ChatRole self, String id) {
        int[] drawn = {0};
        return new Insider(self, key, count -> {
            drawn[0]++;
            return file.random().bytes(id + " " + drawn[0], count);
        });
    }
}
