package org.sealcheck.suite.property.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.suite.property.play.Move.Alter;
import org.sealcheck.suite.property.play.Move.AlterAnywhere;
import org.sealcheck.suite.property.play.Move.Cut;
import org.sealcheck.suite.property.play.Move.Deliver;
import org.sealcheck.suite.property.play.Move.Forget;
import org.sealcheck.suite.property.play.Move.Garbage;
import org.sealcheck.suite.property.play.Move.Lose;
import org.sealcheck.suite.property.play.Move.Misdeliver;
import org.sealcheck.suite.property.play.Move.Reflect;
import org.sealcheck.suite.property.play.Move.Replay;
import org.sealcheck.suite.property.play.Move.Restart;
import org.sealcheck.suite.property.play.Move.Send;
import org.sealcheck.suite.property.play.Move.SendWithoutSession;
import org.sealcheck.suite.property.play.Move.Start;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.Entropy;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * Acts a script out. Whatever arrives must be read, or refused, as the model says; that holds in every play, and a
 * property may have witnesses look at more.
 */
public final class Play {
    private static final List<String> NAMES = List.of("Alice", "Bob", "Bob's tablet", "Carol");
    private static final List<Address> ADDRESSES =
            List.of(new Address("alice", 1), new Address("bob", 1), new Address("bob", 2), new Address("carol", 1));

    private final Script script;
    private final List<Device> devices = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Mail> onTheirWay = new ArrayList<>();
    private final List<Mail> read = new ArrayList<>();
    private final Records records = new Records();
    private final Reception reception = new Reception(records);
    private int sent;

    private Play(Script script, int count) {
        this.script = script;
        Entropy entropy = new Entropy(script.seed());
        Clock clock = new Clock();
        for (int i = 0; i < count; i++) {
            devices.add(new Device(NAMES.get(i), ADDRESSES.get(i), script.cast().of(i), clock, entropy));
        }
    }

    /** Alice and Bob, who do not know each other yet. */
    public static Play ofTwo(Script script) {
        return new Play(script, 2);
    }

    /** Alice, Bob with two devices, and Carol. */
    public static Play ofFour(Script script) {
        return new Play(script, NAMES.size());
    }

    public Play watchedBy(Witness witness) {
        witnesses.add(witness);
        return this;
    }

    /** Compares everything a device stores before and after it refuses something (REC-007). */
    public Play comparingStates() {
        reception.compareStates();
        return this;
    }

    /** Takes a message that was wrongly refused for lost: for properties that say nothing of what is read. */
    public Play forgivingRefusals() {
        reception.forgive();
        return this;
    }

    /** The first device starts a session with each of the others, from bundles with a one-time prekey. */
    public Play startedByTheFirst() {
        devices.stream().skip(1).forEach(other -> start(devices.get(0), other, true));
        return this;
    }

    /** Each of two devices starts a session with the other, from a bundle with a one-time prekey. */
    public Play startedByEach() {
        start(devices.get(0), devices.get(1), true);
        start(devices.get(1), devices.get(0), true);
        return this;
    }

    /** Every move of the script. */
    public Play play() {
        script.moves().forEach(this::make);
        return this;
    }

    /** After the script: everything still on its way arrives, the newest first. */
    public Play deliverTheRest() {
        while (!onTheirWay.isEmpty()) {
            deliver(onTheirWay.get(onTheirWay.size() - 1));
        }
        return this;
    }

    /** After the script: everything still on its way arrives with one bit flipped, and never as it was sent. */
    public Play deliverTheRestAltered(int bit) {
        List.copyOf(onTheirWay).forEach(mail -> deliverAltered(mail, Altered.bit(mail.body(), bit)));
        return this;
    }

    /** After the script: everything that was read arrives again. */
    public Play replayAll() {
        read.forEach(mail -> tell(mail.to(), reception.refuseReplay(mail)));
        return this;
    }

    /** After the script: everything that was read, and everything still on its way, comes back to its sender. */
    public Play reflectAll() {
        read.forEach(this::reflect);
        onTheirWay.forEach(this::reflect);
        return this;
    }

    /** After the script: one more message, which arrives at once. */
    public Mail exchange(Device from, Device to, Bytes text) {
        send(from, to, text);
        Mail mail = onTheirWay.get(onTheirWay.size() - 1);
        deliver(mail);
        return mail;
    }

    /** A message that was read must stay closed to this device, its sender or its recipient. */
    public void requireClosed(Mail mail, Device device) {
        Device other = device == mail.to() ? mail.from() : mail.to();
        reception.refuse(device, other, mail.type(), mail.body());
    }

    public List<Device> devices() {
        return devices;
    }

    /** Messages that were read, in the order in which they were. */
    public List<Mail> read() {
        return read;
    }

    /** The session a device would send with; null if it has none. */
    public @Nullable Session current(Device device, Device remote) {
        return records.current(device, remote);
    }

    private void make(Move move) {
        if (move instanceof Send send) {
            send(device(send.from()), other(send.from(), send.to()), send.text());
        } else if (move instanceof SendWithoutSession send) {
            sendWithoutSession(device(send.from()), other(send.from(), send.to()));
        } else if (move instanceof Start start) {
            start(device(start.from()), other(start.from(), start.to()), start.oneTimePreKey());
        } else if (move instanceof Forget forget) {
            Device device = device(forget.device());
            Device other = other(forget.device(), forget.other());
            device.forget(other);
            records.forget(device, other);
        } else if (move instanceof Restart restart) {
            Device device = device(restart.device());
            device.restore(device.state());
        } else if (move instanceof Garbage garbage) {
            Device to = device(garbage.to());
            MessageType type = garbage.setUp() ? MessageType.PREKEY : MessageType.MESSAGE;
            tell(to, reception.refuse(to, other(garbage.to(), garbage.as()), type, garbage.body()));
        } else if (move instanceof Replay replay) {
            choose(read, replay.which(), mail -> tell(mail.to(), reception.refuseReplay(mail)));
        } else {
            makeWithMailOnItsWay(move);
        }
    }

    private void makeWithMailOnItsWay(Move move) {
        if (move instanceof Deliver deliver) {
            choose(onTheirWay, deliver.which(), this::deliver);
        } else if (move instanceof Lose lose) {
            choose(onTheirWay, lose.which(), onTheirWay::remove);
        } else if (move instanceof Alter alter) {
            choose(onTheirWay, alter.which(), mail -> tell(mail.to(), refuse(mail, alteredInside(mail, alter.bit()))));
        } else if (move instanceof AlterAnywhere alter) {
            choose(onTheirWay, alter.which(), mail -> deliverAltered(mail, Altered.bit(mail.body(), alter.bit())));
        } else if (move instanceof Cut cut) {
            choose(onTheirWay, cut.which(), mail -> {
                int length = Math.floorMod(cut.length(), mail.body().size());
                tell(mail.to(), refuse(mail, Tampering.resized(mail.body(), length)));
            });
        } else if (move instanceof Reflect reflect) {
            choose(onTheirWay, reflect.which(), this::reflect);
        } else if (move instanceof Misdeliver misdeliver) {
            choose(onTheirWay, misdeliver.which(), mail -> {
                Device to = device(misdeliver.to());
                if (to != mail.to() && to != mail.from()) {
                    tell(to, reception.refuse(to, mail.from(), mail.type(), mail.body()));
                }
            });
        }
    }

    private void start(Device from, Device to, boolean oneTimePreKey) {
        PreKeyBundle bundle = to.bundle(oneTimePreKey);
        from.start(to, bundle);
        Session session = new Session(from, bundle);
        records.makeCurrent(from, to, session);
        witnesses.forEach(each -> each.started(session, to));
    }

    private void send(Device from, Device to, Bytes text) {
        Session session = records.current(from, to);
        if (session == null) {
            return;
        }
        Ciphertext ciphertext = from.encrypt(to, text);
        sent++;
        Mail mail = new Mail(sent, from, to, session, text, ciphertext.type(), ciphertext.body());
        onTheirWay.add(mail);
        witnesses.forEach(each -> each.sent(mail));
    }

    private void sendWithoutSession(Device from, Device to) {
        if (records.current(from, to) == null) {
            tell(from, reception.refuseToSend(from, to));
        }
    }

    private void deliver(Mail mail) {
        onTheirWay.remove(mail);
        RejectedException rejection = reception.receive(mail);
        if (rejection == null) {
            nowRead(mail);
        } else {
            tell(mail.to(), rejection);
        }
    }

    /** What no MAC covers may be altered unnoticed, but then the message reads as it was sent. */
    private void deliverAltered(Mail mail, Bytes body) {
        RejectedException rejection = reception.receiveAltered(mail, body);
        if (rejection == null) {
            onTheirWay.remove(mail);
            nowRead(mail);
        } else {
            tell(mail.to(), rejection);
        }
    }

    private void nowRead(Mail mail) {
        witnesses.forEach(each -> each.read(mail));
        mail.session().read(mail.to(), mail.ratchetKey());
        records.makeCurrent(mail.to(), mail.from(), mail.session());
        read.add(mail);
    }

    private void reflect(Mail mail) {
        tell(mail.from(), reception.refuse(mail.from(), mail.to(), mail.type(), mail.body()));
    }

    private RejectedException refuse(Mail mail, Bytes body) {
        return reception.refuse(mail.to(), mail.from(), mail.type(), body);
    }

    private void tell(Device by, RejectedException rejection) {
        witnesses.forEach(each -> each.refused(by, rejection));
    }

    private static Bytes alteredInside(Mail mail, int bit) {
        if (!mail.setsUp()) {
            return Altered.bit(mail.body(), bit);
        }
        Bytes inner = Altered.bit(mail.message().encode(), bit);
        return mail.envelope()
                .with(new RawField.Delimited(WireField.INNER_MESSAGE.number(), inner))
                .encode();
    }

    private Device device(int which) {
        return devices.get(Math.floorMod(which, devices.size()));
    }

    /** One of all the devices but the first of the two. */
    private Device other(int than, int which) {
        List<Device> others = new ArrayList<>(devices);
        others.remove(device(than));
        return others.get(Math.floorMod(which, others.size()));
    }

    private static void choose(List<Mail> mails, int which, Consumer<Mail> then) {
        if (!mails.isEmpty()) {
            then.accept(mails.get(Math.floorMod(which, mails.size())));
        }
    }
}
