package org.sealcheck.suite.scenario.mtproto.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Arrival;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Event;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Missed;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.OfBox;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Pushed;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer.Difference;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer.OfDevice;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer.Passed;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer.Posted;
import org.sealcheck.suite.Run;

/** One scenario about the update box: Bob's phone, the Server, and the time. */
public final class BoxWorld {
    private static final long START_MS = 1_767_225_600_000L;
    private static final String PHONE = "phone";
    private static final String TABLET = "tablet";

    private final Run run = Run.current();
    private final MtprotoUpdateBox boxes = run.subject().role(MtprotoUpdateBox.class);
    private final MtprotoUpdateServer servers = run.subject().role(MtprotoUpdateServer.class);
    private final String server = servers.createServer(Empty.EMPTY).server();
    private final List<Event> posted = new ArrayList<>();
    private long now = START_MS;
    private long first;
    private long tabletFirst;
    private String box = "";

    public void signIn() {
        posted.clear();
        first = servers.signIn(device(PHONE)).qts();
        box = boxes.openBox(new MtprotoUpdateBox.State(first)).box();
    }

    public void signInTablet() {
        tabletFirst = servers.signIn(device(TABLET)).qts();
    }

    public void signOut() {
        servers.signOut(device(PHONE));
        boxes.signOut(new OfBox(box));
    }

    public void passDays(int days) {
        now += days * 24L * 60 * 60 * 1_000;
    }

    /** The Server has one event more for the phone. */
    public Event post() {
        now += 1_000;
        byte[] content = new byte[16];
        run.random().nextBytes(content);
        long qts =
                servers.post(new Posted(server, PHONE, Bytes.of(content), now)).qts();
        Event event = new Event(qts, Bytes.of(content));
        posted.add(event);
        return event;
    }

    public Arrival push(Event event) {
        return boxes.receive(new Pushed(box, event)).arrival();
    }

    public Event last() {
        return posted.get(posted.size() - 1);
    }

    /** Counted from 1. */
    public Event event(int number) {
        return posted.get(number - 1);
    }

    /** The qts before the first event. */
    public long first() {
        return first;
    }

    public void store() {
        boxes.store(new OfBox(box));
    }

    public void acknowledge() {
        servers.receivedQueue(passed(PHONE, acknowledged()));
    }

    public Empty acknowledgeBeyond(int more) {
        return servers.receivedQueue(passed(PHONE, last().qts() + more));
    }

    public void crash() {
        boxes.crash(new OfBox(box));
    }

    public void catchUp(boolean lost) {
        Difference difference = servers.getDifference(passed(PHONE, acknowledged()));
        if (!lost) {
            boxes.difference(new Missed(box, difference.events(), difference.qts()));
        }
    }

    public List<Event> held() {
        return boxes.events(new OfBox(box)).events();
    }

    public List<Event> left() {
        return servers.getDifference(passed(PHONE, first)).events();
    }

    public List<Event> leftForTablet() {
        return servers.getDifference(passed(TABLET, tabletFirst)).events();
    }

    private long acknowledged() {
        return boxes.acknowledge(new OfBox(box)).qts();
    }

    private Passed passed(String device, long qts) {
        return new Passed(server, device, qts, now);
    }

    private OfDevice device(String name) {
        return new OfDevice(server, name, entropy());
    }

    private @Nullable Bytes entropy() {
        if (!run.subject().can(Ability.ENTROPY_INJECTED)) {
            return null;
        }
        byte[] bytes = new byte[2];
        run.random().nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
