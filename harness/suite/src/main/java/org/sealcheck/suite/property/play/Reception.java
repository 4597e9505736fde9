package org.sealcheck.suite.property.play;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/** Gives devices what arrives, and holds their answers against the model. */
final class Reception {
    /** Receiver chains that a session keeps, where no profile says it. */
    private static final int USUAL_CHAINS = 5;

    private final Records records;
    private final long chainsKept = chainsKept();
    private boolean comparesStates;
    private boolean forgives;

    Reception(Records records) {
        this.records = records;
    }

    void compareStates() {
        comparesStates = true;
    }

    void forgive() {
        forgives = true;
    }

    /**
     * A message arrives for the first time.
     *
     * @return null if it was read, which it must be if the device has its session, or can set it up; else the refusal
     */
    @Nullable
    RejectedException receive(Mail mail) {
        Device to = mail.to();
        boolean known = records.has(to, mail.from(), mail.session());
        boolean tooOld = known && mail.session().chainsSince(to, mail.ratchetKey()) >= chainsKept;
        boolean readable = known || mail.setsUp() && !mail.session().wasAccepted();
        if (!readable) {
            return refuse(to, mail.from(), mail.type(), mail.body());
        }
        Answer answer = give(to, mail.from(), mail.type(), mail.body());
        if (answer.rejection() != null && !tooOld && !forgives) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    answer.rejection().reason(),
                    to + " had to read " + mail + ", and refused it: " + Rejections.describe(answer.rejection()));
        }
        requireText(mail, answer);
        return answer.rejection();
    }

    /** An altered message arrives: it is refused, or it reads as it was sent. */
    @Nullable
    RejectedException receiveAltered(Mail mail, Bytes body) {
        if (!mail.setsUp()) {
            return refuse(mail.to(), mail.from(), mail.type(), body);
        }
        Answer answer = give(mail.to(), mail.from(), mail.type(), body);
        requireText(mail, answer);
        return answer.rejection();
    }

    /** A message that was read arrives again: a duplicate, as long as the device knows its chain. */
    RejectedException refuseReplay(Mail mail) {
        Device to = mail.to();
        RejectedException rejection = refuse(to, mail.from(), mail.type(), mail.body());
        boolean recognised = records.has(to, mail.from(), mail.session())
                && mail.session().chainsSince(to, mail.ratchetKey()) < chainsKept;
        if (recognised) {
            ErrorDetail detail = to.implementation().hello().errorDetail();
            Rejections.judge(
                    rejection, Run.current().tier(), detail, Set.of(Layer.REPLAY), Set.of("duplicate-message"));
        }
        return rejection;
    }

    /** Something arrives that must be refused, for whatever reason. */
    RejectedException refuse(Device to, Device from, MessageType type, Bytes body) {
        Answer answer = give(to, from, type, body);
        if (answer.rejection() == null) {
            throw Rejections.wronglyAccepted(Set.of(), Set.of(), to + " reading " + answer.text());
        }
        return answer.rejection();
    }

    /** A device that has no session is asked to send. */
    RejectedException refuseToSend(Device from, Device to) {
        Bytes before = comparesStates ? from.state() : null;
        try {
            from.encrypt(to, Bytes.of(new byte[16]));
        } catch (RejectedException rejection) {
            requireUnchanged(from, before);
            return rejection;
        }
        throw Rejections.wronglyAccepted(Set.of(Layer.STATE), Set.of("no-session"), from + " writing to " + to);
    }

    private record Answer(@Nullable Bytes text, @Nullable RejectedException rejection) {}

    private Answer give(Device to, Device from, MessageType type, Bytes body) {
        Bytes before = comparesStates ? to.state() : null;
        try {
            return new Answer(to.decrypt(from, type, body), null);
        } catch (RejectedException rejection) {
            requireUnchanged(to, before);
            return new Answer(null, rejection);
        }
    }

    private static void requireUnchanged(Device device, @Nullable Bytes before) {
        if (before != null && !device.state().equals(before)) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    device + " refused something, and what it stores is not what it was before");
        }
    }

    private static void requireText(Mail mail, Answer answer) {
        if (answer.text() != null && !answer.text().equals(mail.text())) {
            throw new CheckFailure(
                    FailureLayer.WRONG_VALUE,
                    mail.to() + " read " + answer.text() + " where " + mail.from() + " wrote " + mail.text());
        }
    }

    private static long chainsKept() {
        try {
            return Run.current().constant("maxReceiverChains");
        } catch (NotApplicable undeclared) {
            return USUAL_CHAINS;
        }
    }
}
