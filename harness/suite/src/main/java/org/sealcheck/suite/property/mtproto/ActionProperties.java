package org.sealcheck.suite.property.mtproto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.suite.Rejections.expect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.Tree;
import org.sealcheck.contract.mtproto.MtprotoActions;
import org.sealcheck.contract.mtproto.MtprotoActions.At;
import org.sealcheck.contract.mtproto.MtprotoActions.By;
import org.sealcheck.contract.mtproto.MtprotoActions.Opened;
import org.sealcheck.contract.mtproto.MtprotoActions.Said;
import org.sealcheck.contract.mtproto.MtprotoActions.Shown;
import org.sealcheck.contract.mtproto.MtprotoActions.Until;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.tl.TlSamples;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.tl.TlSchema;
import org.sealcheck.suite.tl.TlTalk;

/** What a chat shows after any sequence of messages and actions. */
final class ActionProperties {
    private static final long START = 1_767_225_600_000L;
    private static final List<String> SILENT = List.of(
            "decryptedMessageActionNoop",
            "decryptedMessageActionResend",
            "decryptedMessageActionNotifyLayer",
            "decryptedMessageActionRequestKey",
            "decryptedMessageActionAcceptKey",
            "decryptedMessageActionCommitKey",
            "decryptedMessageActionAbortKey");

    @Property(tries = 40)
    @Checks(
            id = "mtproto/actions/history-follows-the-model",
            title = "after any sequence of messages, actions and passing time a chat shows what a simple model shows",
            requirements = {
                "MT-ACT-001",
                "MT-ACT-003",
                "MT-ACT-005",
                "MT-ACT-007",
                "MT-ACT-008",
                "MT-ACT-010",
                "MT-ACT-013"
            },
            roles = "mtproto.actions")
    void historyFollowsTheModel(@ForAll @Size(max = 40) List<@IntRange(max = 9_999) Integer> codes) {
        String chat = chat();
        ChatModel model = new ChatModel();
        long now = START;
        for (int code : codes) {
            now += 500;
            By by = code % 2 == 0 ? By.SELF : By.PEER;
            String id = Integer.toString(1 + code / 20 % 12);
            int seconds = code / 240 % 4;
            switch (code / 2 % 10) {
                case 0, 1, 2 -> {
                    if (!model.has(id)) {
                        say(chat, by, TlTalk.message(id, "text " + code, seconds), now);
                        model.say(id, by, "text " + code, seconds);
                    }
                }
                case 3 -> {
                    say(chat, by, TlTalk.deletion(id, "99"), now);
                    model.delete(id);
                }
                case 4 -> {
                    say(chat, by, TlTalk.reading(id), now);
                    model.read(id, by, now);
                }
                case 5 -> {
                    say(chat, by, TlTalk.timer(seconds), now);
                    model.setTimer(by, seconds);
                }
                case 6 -> {
                    say(chat, by, TlTalk.screenshot(id), now);
                    model.screenshot(by);
                }
                case 7 -> {
                    if (code % 3 == 0) {
                        say(chat, by, TlTalk.flush(), now);
                        model.flush();
                    }
                }
                case 8 -> {
                    now += 1000L * (code % 5);
                    model.pass(now);
                }
                default -> {
                    actions().readUntil(new Until(chat, code));
                    model.readUntil(code);
                }
            }
            model.pass(now);
            assertThat(view(chat, now)).isEqualTo(model.shown());
        }
    }

    @Property(tries = 30)
    @Checks(
            id = "mtproto/actions/protocol-actions-show-nothing",
            title = "actions of the protocol and actions that name nothing known change nothing that is seen",
            requirements = {"MT-ACT-001", "MT-ACT-012"},
            roles = "mtproto.actions")
    void protocolActionsShowNothing(@ForAll(supplier = SomeEntropy.class) long seed) {
        String chat = chat();
        say(chat, By.PEER, TlTalk.message("1", "stays", 5), START);
        Shown before = view(chat, START);
        TlSamples samples = new TlSamples(seed, TlSchema.NEWEST_LAYER, Presence.SOME);
        String name = SILENT.get(new Random(seed).nextInt(SILENT.size()));
        ObjectNode action = samples.object(TlSchema.named(name, TlSchema.NEWEST_LAYER));
        say(chat, By.PEER, TlTalk.service(action), START);
        say(chat, By.PEER, TlTalk.deletion("2", "3"), START);
        say(chat, By.PEER, TlTalk.reading("2"), START);

        assertThat(view(chat, START)).isEqualTo(before);
    }

    @Property(tries = 30)
    @Checks(
            id = "mtproto/actions/deleted-by-either-side",
            title = "either side deletes any set of messages, whoever wrote them",
            requirements = "MT-ACT-002",
            roles = "mtproto.actions")
    void deletedByEitherSide(
            @ForAll boolean byPeer, @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 8) Integer> chosen) {
        String chat = chat();
        ChatModel model = new ChatModel();
        for (int id = 1; id <= 8; id++) {
            By author = id % 2 == 0 ? By.SELF : By.PEER;
            say(chat, author, TlTalk.message(Integer.toString(id), "text", 0), START);
            model.say(Integer.toString(id), author, "text", 0);
        }
        String[] ids = chosen.stream().map(Object::toString).toArray(String[]::new);
        say(chat, byPeer ? By.PEER : By.SELF, TlTalk.deletion(ids), START);
        for (String id : ids) {
            model.delete(id);
        }
        assertThat(view(chat, START)).isEqualTo(model.shown());
    }

    @Property(tries = 30)
    @Checks(
            id = "mtproto/actions/refusals-change-nothing",
            title = "a second message with a known random_id, and opening what is not there, change nothing",
            requirements = {"MT-ACT-009", "MT-ACT-015"},
            roles = "mtproto.actions")
    void refusalsChangeNothing(@ForAll boolean byPeer, @ForAll @IntRange(max = 5) int seconds) {
        String chat = chat();
        say(chat, By.SELF, TlTalk.message("1", "mine", seconds), START);
        say(chat, By.PEER, TlTalk.message("2", "yours", seconds), START);
        Shown before = view(chat, START);
        By by = byPeer ? By.PEER : By.SELF;

        expect(() -> say(chat, by, TlTalk.message("1", "again", 0), START), Layer.REPLAY);
        expect(() -> say(chat, by, TlTalk.message("2", "again", 0), START), Layer.REPLAY);
        expect(() -> actions().open(new Opened(chat, List.of("2", "1"), START)), Layer.STATE);
        expect(() -> actions().open(new Opened(chat, List.of("2", "3"), START)), Layer.STATE);

        assertThat(view(chat, START)).isEqualTo(before);
    }

    private static String chat() {
        return actions().createChat(Empty.EMPTY).chat();
    }

    private static Empty say(String chat, By by, ObjectNode message, long now) {
        return actions().apply(new Said(chat, by, Tree.of(message), now));
    }

    private static Shown view(String chat, long now) {
        return actions().view(new At(chat, now));
    }

    private static MtprotoActions actions() {
        return Run.current().subject().role(MtprotoActions.class);
    }
}
