package org.sealcheck.suite.property.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalRegistration.Upload;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.suite.property.sample.Visits.Visit;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Refusal;
import org.sealcheck.suite.scenario.Registrations;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** Bob's device, which has registered and looks after its prekeys from time to time. */
public final class RegisteredDevice {
    private static final String NAME = "Bob";

    private final World world = new World();
    private final Registrations registrations = new Registrations(world);
    private final PreKeyCalendar calendar = new PreKeyCalendar();
    private int letters;

    public RegisteredDevice() {
        registrations.register(NAME);
        calendar.made(upload().signedPreKey().id());
    }

    public World world() {
        return world;
    }

    /** What it uploaded when it registered. */
    public Upload upload() {
        return registrations.upload(NAME);
    }

    /**
     * Lets the time pass and the device do what is due.
     *
     * @return whether a new signed prekey was due by the calendar
     */
    public boolean visit(Visit visit) {
        world.passDays(visit.days());
        calendar.pass(visit.days());
        boolean due = calendar.isRotationDue();
        registrations.maintain(NAME, visit.leftOnServer());
        SignedPreKey replacement = replacement();
        if (replacement != null) {
            calendar.made(replacement.id());
        }
        calendar.forgetExpired();
        return due;
    }

    /** The signed prekey that the last visit made; null if it made none. */
    public @Nullable SignedPreKey replacement() {
        return registrations.replacement();
    }

    /** All signed prekeys it ever made, oldest first. */
    public List<SignedPreKey> signedPreKeys() {
        return registrations.signedPreKeys();
    }

    /** The one-time prekeys that the last visit made. */
    public List<OneTimePreKey> added() {
        return registrations.added();
    }

    /** Ids of the signed prekeys it holds. */
    public List<Long> held() {
        return bob().held().signedPreKeyIds();
    }

    /** Ids of the signed prekeys it has to hold by the calendar. */
    public List<Long> expected() {
        return calendar.held();
    }

    /** Somebody new starts a session from a bundle with this signed prekey, and writes. */
    public Letter firstLetter(SignedPreKey signedPreKey) {
        letters++;
        Actor sender = world.actor("Sender" + letters);
        PreKeyBundle bundle = new PreKeyBundle(upload().registrationId(), upload().identityKey(), signedPreKey, null);
        sender.start(bob().address(), bundle);
        sender.inbox().expectDone();
        String text = "letter " + letters;
        Ciphertext ciphertext = sender.encrypt(bob().address(), Texts.bytes(text));
        return new Letter(sender, bob(), text, ciphertext.type(), ciphertext.body());
    }

    /** The letter arrives; it must be read exactly if its signed prekey is held by the calendar. */
    public void receive(Letter letter, long signedPreKeyId) {
        bob().receive(letter);
        if (calendar.held().contains(signedPreKeyId)) {
            bob().inbox().expectRead(List.of(letter.text()));
        } else {
            bob().inbox().expectRefusal(Refusal.UNKNOWN_SIGNED_PREKEY);
        }
    }

    private Actor bob() {
        return world.actor(NAME);
    }
}
