package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.TlOutput;
import org.sealcheck.suite.vector.kit.CaseIds;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What a chat knows of the layer of the other side. */
final class LayerVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/chat/layers";
    }

    @Override
    public void write(FileBuilder file) {
        ChatScene scene = new ChatScene(file);
        file.title("the layer of the other side")
                .requirements("MT-LAYER-003")
                .derivation("remoteLayer: the greatest that was said so far, 46 or 73 before anything was")
                .given(scene.given());
        initial(scene);
        for (int layer : new int[] {73, 74, 100, 101, 123, 143, 144}) {
            ChatCase chat = scene.add("message_of_layer_" + layer, "a message of layer " + layer, "boundary");
            chat.insider.speak(layer);
            Mail mail = chat.text("a message");
            chat.shows(mail, mail).knowsLayer(layer);
        }
        notices(scene);
        downwards(scene);
        tooNew(scene);
    }

    private static void initial(ChatScene scene) {
        for (int layer : new int[] {46, 73}) {
            scene.add("initial_" + layer, "before anything was said", "boundary")
                    .requirements("MT-LAYER-002")
                    .profile("mtproto-layer-floor-" + layer)
                    .knowsLayer(layer);
        }
        ChatCase chat = scene.add("message_of_layer_46", "a message of layer 46 is no news", "boundary")
                .profile("mtproto-layer-floor-46");
        chat.insider.speak(46);
        Mail mail = chat.text("a message");
        chat.shows(mail, mail).knowsLayer(46);
    }

    private static void notices(ChatScene scene) {
        for (int layer : new int[] {101, 144}) {
            ChatCase chat = scene.add(
                            "notice_of_" + layer, "NotifyLayer(" + layer + ") in a message of layer 73", "boundary")
                    .requirements("MT-LAYER-007");
            chat.insider.speak(73);
            chat.takes(chat.service(new Act.NotifyLayer(layer))).knowsLayer(layer);
            ChatCase bare = scene.add(
                            "bare_notice_of_" + layer, "NotifyLayer(" + layer + ") as layer 8 wrote it", "boundary")
                    .requirements("MT-LAYER-008");
            bare.takes(bareNotice(bare, layer)).knowsLayer(layer);
            Mail mail = bare.text("numbered 0 all the same");
            bare.shows(mail, mail);
        }
        ChatCase waiting = scene.add("behind_a_gap", "a message of layer 144 that waits", "lost")
                .requirements("MT-LAYER-004");
        waiting.insider.speak(73);
        Mail first = waiting.text("first");
        Mail missing = waiting.text("missing");
        waiting.insider.speak(144);
        Mail waits = waiting.text("waits");
        waiting.shows(first, first).knowsLayer(73).takes(waits).knowsLayer(144).shows(missing, missing, waits);
    }

    private static void downwards(ChatScene scene) {
        for (int layer : new int[] {46, 66, 73, 100, 143}) {
            ChatCase chat = scene.add("lower_message_" + layer, "layer 144, then " + layer, "altered-header")
                    .requirements("MT-LAYER-005");
            Mail first = chat.text("newer");
            chat.insider.speak(layer);
            chat.shows(first, first)
                    .step(chat.receive(chat.text("older").packet()))
                    .knowsLayer(144);
        }
        for (int layer : new int[] {Integer.MIN_VALUE, -1, 0, 8, 45, 46, 73, 143}) {
            ChatCase chat = scene.add(
                            "lower_notice_" + CaseIds.of(layer),
                            "layer 144, then NotifyLayer(" + layer + ")",
                            "altered-header")
                    .requirements("MT-LAYER-006");
            Mail first = chat.text("newer");
            chat.shows(first, first)
                    .takes(chat.service(new Act.NotifyLayer(layer)))
                    .knowsLayer(144);
            ChatCase bare = scene.add(
                            "lower_bare_notice_" + CaseIds.of(layer),
                            "layer 144, then NotifyLayer(" + layer + ") as layer 8 wrote it",
                            "altered-header")
                    .requirements("MT-LAYER-006", "MT-LAYER-008");
            Mail newer = bare.text("newer");
            bare.shows(newer, newer).takes(bareNotice(bare, layer)).knowsLayer(144);
        }
    }

    private static void tooNew(ChatScene scene) {
        for (int layer : new int[] {145, 200, 10_000, Integer.MAX_VALUE}) {
            ChatCase known = scene.add(
                            "too_new_" + layer, "a text of layer " + layer + ", which can be read", "unknown-version")
                    .requirements("MT-LAYER-012");
            known.insider.speak(layer);
            Mail mail = known.text("a message");
            known.tellsToUpdate(mail, mail.shown());
            ChatCase unknown = scene.add(
                            "too_new_unknown_" + layer,
                            "layer " + layer + ", and a constructor that nobody knows",
                            "unknown-version")
                    .requirements("MT-LAYER-012", "MT-LAYER-013");
            unknown.insider.speak(layer);
            Mail strange = unknown.mail(unknown.insider.next(unknown.raw(Bytes.hex("efbeadde0000000000000000"))));
            unknown.tellsToUpdate(
                    strange, Fields.of("randomId", null).with("text", null).with("action", null));
            unknown.insider.speak(144);
            Mail after = unknown.text("the chat goes on");
            unknown.shows(after, after);
        }
        for (int layer : new int[] {0, -1, Integer.MIN_VALUE}) {
            ChatCase chat = scene.add("no_layer_" + CaseIds.of(layer), "a message of layer " + layer, "altered-header")
                    .requirements("MT-LAYER-005");
            chat.insider.speak(layer);
            Mail wrong = chat.textAt(0, "of no layer");
            chat.insider.speak(144);
            Mail good = chat.text("of a layer");
            chat.refuses(wrong.packet(), Layer.VERSION, Layer.PARSE)
                    .shows(good, good)
                    .knowsLayer(144);
        }
        ChatCase own = scene.add(
                        "own_layer_73", "the chat understands layer 73, the message is of 101", "unknown-version")
                .requirements("MT-LAYER-012")
                .given(scene.given(ChatRole.RESPONDER, 73));
        own.insider.speak(101);
        Mail mail = own.text("a message");
        own.tellsToUpdate(mail, mail.shown()).knowsLayer(101);
    }

    private static Mail bareNotice(ChatCase chat, int layer) {
        long id = chat.insider.randomId();
        Bytes body = new TlOutput()
                .integer(0xaa48327d)
                .number(id)
                .bytes(chat.insider.random(15))
                .act(new Act.NotifyLayer(layer))
                .toBytes();
        return new Mail(
                chat.insider.at(0, chat.insider.service(new Act.NotifyLayer(layer))), chat.insider.sealBare(id, body));
    }
}
