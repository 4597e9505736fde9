package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Group;
import org.sealcheck.suite.secretchat.Layered;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;

/** A case about keys: the random numbers of both sides are known, so every key can be computed. */
final class ExchangeCase {
    private static final long EIGHT_DAYS = 8L * 24 * 60 * 60 * 1000;

    final ChatCase chat;
    final ChatKey old;
    /** Of the insider's own exponent. */
    final Bytes value;

    final Bytes insidersExponent;
    private final Bytes exponent;
    private final Bytes rest;

    ExchangeCase(FileBuilder file, ChatCase chat, String id) {
        this.chat = chat;
        this.old = chat.insider.key();
        this.insidersExponent = file.random().bytes(id + " insider's exponent", 256);
        this.value = Group.publicValue(insidersExponent);
        this.exponent = file.random().bytes(id + " exponent", 256);
        this.rest = file.random().bytes(id + " rest of the entropy", 900);
    }

    /** The key that both exponents give. */
    ChatKey next() {
        return Group.agree(value, exponent);
    }

    /** The key that comes of any value of the insider's. */
    ChatKey keyFrom(Bytes theirs) {
        return Group.agree(theirs, exponent);
    }

    Act.AcceptKey accept(long id) {
        return new Act.AcceptKey(id, value, next().fingerprint());
    }

    Act.CommitKey commit(long id) {
        return new Act.CommitKey(id, next().fingerprint());
    }

    Mail under(ChatKey key, Layered message) {
        return new Mail(message, chat.insider.seal(message, key));
    }

    Mail textUnder(ChatKey key, String text) {
        return under(key, chat.insider.next(chat.insider.text(text)));
    }

    /** The insider asks for a new key; should the chat accept, its exponent is the one known. */
    ExchangeCase asked(long id) {
        return asked(id, value);
    }

    ExchangeCase asked(long id, Bytes theirs) {
        takes(chat.service(new Act.RequestKey(id, theirs)));
        return this;
    }

    /** The packet is taken with the exponent to draw. */
    ExchangeCase takes(Mail mail) {
        Fields input = chat.receiveInput(mail.packet()).with("entropy", Deviations.concat(exponent, rest));
        chat.step(StepBuilder.call("mtproto.secret-chat.receive", input).answers(ChatCase.showing()));
        return this;
    }

    /** A week is over: the chat asks for a new key, with this id and the exponent known. */
    ExchangeCase asks(Bytes id) {
        chat.later(EIGHT_DAYS);
        chat.step(StepBuilder.call(
                "mtproto.secret-chat.passTime",
                Fields.of("chat", "$chat")
                        .with("now", ChatCase.NOW + EIGHT_DAYS)
                        .with("entropy", Deviations.concat(id, exponent, rest))));
        return this;
    }
}
