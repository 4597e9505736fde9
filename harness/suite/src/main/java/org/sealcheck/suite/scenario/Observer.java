package org.sealcheck.suite.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalKdf;
import org.sealcheck.contract.signal.SignalKdf.ChainStep;
import org.sealcheck.contract.signal.SignalX3dh;
import org.sealcheck.contract.signal.SignalX3dh.Recipient;
import org.sealcheck.contract.signal.SignalX3dh.RootStepInput;
import org.sealcheck.contract.signal.SignalX3dh.SessionKeys;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Untestable;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * Somebody who has been given a recipient's private keys before any session, and reads the wire.
 *
 * <p>That is enough to derive every key of the first chain of every session others start with that recipient, from the
 * text alone. What it derives is proven by the MAC on the wire, so a mistake of the calculation cannot pass unnoticed.
 */
public final class Observer {
    private static final Bytes SEED_INPUT = Bytes.of(new byte[] {1});

    private final Tools tools;
    private final KnownKeys keys;
    private final Preparation ids;

    Observer(Tools tools, KnownKeys keys) {
        this.tools = tools;
        this.keys = keys;
        this.ids = Preparation.USUAL;
    }

    /** 32 bytes each: identity, signed prekey, one-time prekeys. */
    public List<Bytes> privateKeys() {
        return keys.privateKeys();
    }

    /** The private one-time prekey that a first message names. */
    public Bytes oneTimePrivateKey(Letter letter) {
        Bytes key = oneTimePrivateKey(letter.envelope());
        if (key == null) {
            throw new IllegalArgumentException("\"" + letter.text() + "\" names no one-time prekey");
        }
        return key;
    }

    /**
     * Derives the keys of a message that carries the session set-up.
     *
     * @throws CheckFailure if the MAC on the wire is not the one that the text gives
     */
    public Opened open(Letter letter) {
        Packet envelope = letter.envelope();
        Packet message = letter.message();
        Bytes oneTime = oneTimePrivateKey(envelope);
        SignalX3dh x3dh = tools.role(SignalX3dh.class);
        SessionKeys first = x3dh.respond(new Recipient(
                keys.identity().privateKey(),
                keys.signedPreKey().privateKey(),
                oneTime,
                envelope.bytes(WireField.IDENTITY_KEY),
                envelope.bytes(WireField.BASE_KEY)));
        if (first.rootKey() == null) {
            throw new Untestable("the implementation that calculates X3DH for the harness does not show the root key");
        }
        Bytes chainKey = x3dh.rootStep(new RootStepInput(
                        first.rootKey(), keys.signedPreKey().privateKey(), message.bytes(WireField.RATCHET_KEY)))
                .chainKey();
        SignalKdf kdf = tools.role(SignalKdf.class);
        for (long i = message.number(WireField.COUNTER); i > 0; i--) {
            chainKey = kdf.chainStep(new SignalKdf.ChainKey(chainKey)).nextChainKey();
        }
        ChainStep step = kdf.chainStep(new SignalKdf.ChainKey(chainKey));
        Opened opened = new Opened(
                letter,
                oneTime == null ? 3 : 4,
                first.rootKey(),
                chainKey,
                Bytes.of(Hmac.sha256(chainKey, SEED_INPUT)),
                step.cipherKey(),
                step.macKey(),
                step.iv());
        prove(opened, message);
        return opened;
    }

    private void prove(Opened opened, Packet message) {
        Letter letter = opened.letter();
        Bytes expected = opened.macOver(letter.from().identityKey(), letter.to().identityKey(), message);
        if (!expected.equals(message.mac())) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    "the MAC of \"" + Texts.shortened(letter.text()) + "\" is " + message.mac()
                            + "; the keys that the text gives make it " + expected);
        }
    }

    private @Nullable Bytes oneTimePrivateKey(Packet envelope) {
        if (!envelope.has(WireField.ONE_TIME_PREKEY_ID)) {
            return null;
        }
        long index = envelope.number(WireField.ONE_TIME_PREKEY_ID) - ids.firstOneTimePreKeyId();
        if (index < 0 || index >= keys.oneTimePreKeys().size()) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE, "a first message names a one-time prekey that was never handed out");
        }
        return keys.oneTimePreKeys().get((int) index).privateKey();
    }
}
