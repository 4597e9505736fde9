package org.sealcheck.suite.scenario;

import java.util.ArrayList;
import java.util.List;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;

/** What actors do in almost every scenario: start a session, send, deliver, converse. */
public final class Moves {
    private final World world;

    public Moves(World world) {
        this.world = world;
    }

    /** Starts a session from a fresh bundle, and keeps the answer. */
    public void tryStart(Actor from, Actor to, boolean withOneTimePreKey) {
        PreKeyBundle bundle = withOneTimePreKey
                ? world.server().fetch(to.address())
                : world.server().fetchWithoutOneTimePreKey(to.address());
        from.start(to.address(), bundle);
    }

    /** Starts a session, which must not be refused. */
    public void start(Actor from, Actor to, boolean withOneTimePreKey) {
        tryStart(from, to, withOneTimePreKey);
        from.inbox().expectDone();
    }

    /** Encrypts one text and puts nothing on the wire yet. */
    public Letter write(Actor from, Actor to, String text) {
        Ciphertext ciphertext = from.encrypt(to.address(), Texts.bytes(text));
        return new Letter(from, to, text, ciphertext.type(), ciphertext.body());
    }

    /** Sends texts one after the other. */
    public List<Letter> send(Actor from, Actor to, List<String> texts) {
        List<Letter> letters = new ArrayList<>();
        for (String text : texts) {
            letters.add(write(from, to, text));
        }
        world.network().take(letters);
        return letters;
    }

    public Letter send(Actor from, Actor to, String text) {
        return send(from, to, List.of(text)).get(0);
    }

    /** Sends {@code message 1}, {@code message 2} and so on. */
    public List<Letter> sendNumbered(Actor from, Actor to, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            texts.add("message " + i);
        }
        return send(from, to, texts);
    }

    /** Delivers a letter, which must be read. */
    public void deliverAndRead(Letter letter) {
        letter.to().receive(letter);
        letter.to().inbox().expectRead(List.of(letter.text()));
    }

    /** Sends a text, which must be read at once. */
    public Letter sendAndRead(Actor from, Actor to, String text) {
        Letter letter = send(from, to, text);
        deliverAndRead(letter);
        return letter;
    }

    /** One starts a session with the other, the first message is read, and so is the reply. */
    public void converse(Actor first, Actor second) {
        start(first, second, true);
        sendAndRead(first, second, "hello from " + first);
        sendAndRead(second, first, "hello from " + second);
    }
}
