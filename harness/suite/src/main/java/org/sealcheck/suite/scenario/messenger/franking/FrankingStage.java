package org.sealcheck.suite.scenario.messenger.franking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.FrankingSender.Franked;
import org.sealcheck.contract.messenger.FrankingServer.Stamped;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Run;

/** The franked messages of one scenario, by what they say. */
public final class FrankingStage {
    private static final long EPOCH = 4;
    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    private final Service service = new Service(EPOCH);
    private final Map<String, Correspondent> devices = new HashMap<>();
    private final Map<String, Passed> passed = new HashMap<>();
    private final List<Bytes> serverView = new ArrayList<>();
    private long now = 1_767_225_600_000L;

    /**
     * A message that passed by the server.
     *
     * @param message M, as it is encrypted
     * @param frankingTag T_F, as the server saw it
     */
    public record Passed(
            String id,
            String sender,
            String thread,
            Bytes content,
            Bytes message,
            Bytes frankingTag,
            Stamped stamped) {}

    public Service service() {
        return service;
    }

    public Correspondent device(String name) {
        return devices.computeIfAbsent(name, each -> new Correspondent());
    }

    /** Franks, stamps and acknowledges a message; it is not delivered to anybody. */
    public Passed send(String sender, String thread, String text, Bytes content) {
        String id = "message-" + (passed.size() + 1);
        Franked franked = device(sender).frank(id, content);
        Bytes tag = franked.frankingTag();
        if (tag == null) {
            throw new CheckFailure(FailureLayer.WRONG_VALUE, sender + " sent \"" + text + "\" without a franking tag");
        }
        Passed message =
                new Passed(id, sender, thread, content, franked.message(), tag, stamp(id, sender, thread, tag));
        device(sender)
                .acknowledge(
                        id, message.stamped().reportingTag(), message.stamped().context());
        passed.put(text, message);
        return message;
    }

    /** The server stamps whatever tag it is given. */
    public Stamped stamp(String id, String sender, String thread, Bytes tag) {
        serverView.add(tag);
        return service.stamp(tag, sender, 1, thread, id, now);
    }

    /** Gives a recipient a message as it was sent, with what the server added. */
    public Bytes deliver(String recipient, Passed message) {
        Stamped stamped = message.stamped();
        return device(recipient)
                .receive(
                        message.id(),
                        message.message(),
                        message.frankingTag(),
                        stamped.reportingTag(),
                        stamped.context());
    }

    public Passed message(String text) {
        return Objects.requireNonNull(passed.get(text), () -> "nobody has sent \"" + text + "\" in this scenario");
    }

    /** Everything that the server was given. */
    public List<Bytes> serverView() {
        return List.copyOf(serverView);
    }

    public long now() {
        return now;
    }

    public void pass(long days) {
        now += days * DAY_MS;
    }

    public void rotate() {
        service.rotate(now);
    }

    /** Random bytes from the run's seed. */
    public static Bytes random(int length) {
        byte[] bytes = new byte[length];
        Run.current().random().nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** A copy of a message with some parts exchanged; null keeps one. */
    public static Passed with(Passed old, @Nullable Bytes message, @Nullable Bytes tag, @Nullable Stamped stamped) {
        return new Passed(
                old.id(),
                old.sender(),
                old.thread(),
                old.content(),
                message == null ? old.message() : message,
                tag == null ? old.frankingTag() : tag,
                stamped == null ? old.stamped() : stamped);
    }
}
