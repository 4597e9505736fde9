package org.sealcheck.suite.property.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessengerGroup.Sent;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.contract.signal.SignalGroupWire.Received;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.group.ChatMove.Again;
import org.sealcheck.suite.property.group.ChatMove.Join;
import org.sealcheck.suite.property.group.ChatMove.Leave;
import org.sealcheck.suite.property.group.ChatMove.Wait;
import org.sealcheck.suite.property.group.ChatMove.Write;
import org.sealcheck.suite.property.play.Clock;
import org.sealcheck.suite.property.sample.Entropy;

/**
 * Acts a chat out with six devices of three people. The model is the list of members: exactly who is on it when a
 * message is written reads the message, whoever is handed it.
 */
final class ChatPlay {
    private static final int DEVICES = 6;
    private static final long DAY_MS = 24L * 60 * 60 * 1000;

    private record Mail(ChatDevice from, Bytes message) {}

    private final ChatScript script;
    private final Clock clock = new Clock();
    private final List<ChatDevice> devices = new ArrayList<>();
    private final Set<ChatDevice> members = new LinkedHashSet<>();
    private final List<Mail> mails = new ArrayList<>();
    private final long maxAge = Run.current().constant("senderKeyMaxAgeDays");
    private boolean comparesStates;
    private int day;

    ChatPlay(ChatScript script) {
        this.script = script;
        Entropy entropy = new Entropy(script.seed());
        for (int i = 0; i < DEVICES; i++) {
            Address address = new Address("person " + i / 2, 1 + i % 2);
            devices.add(new ChatDevice(address, Run.current().subject(), clock, entropy));
        }
    }

    ChatPlay comparingStates() {
        comparesStates = true;
        return this;
    }

    void play() {
        script.moves().forEach(this::make);
    }

    private void make(ChatMove move) {
        if (move instanceof Join join) {
            if (!members.contains(device(join.device()))) {
                join(device(join.device()));
            }
        } else if (move instanceof Leave leave) {
            if (members.remove(device(leave.device()))) {
                members.forEach(each -> each.mustRenew = true);
                tellMembers();
            }
        } else if (move instanceof Wait wait) {
            day += wait.days();
        } else if (move instanceof Write write) {
            if (!members.isEmpty()) {
                write(List.copyOf(members).get(write.from() % members.size()));
            }
        } else if (move instanceof Again again && !mails.isEmpty()) {
            refuse(mails.get(again.which() % mails.size()), device(again.to()));
        }
    }

    /** Who comes back learns first that it was away. */
    private void join(ChatDevice device) {
        device.tell(addresses());
        device.mustRenew = true;
        members.add(device);
        tellMembers();
    }

    private void tellMembers() {
        members.forEach(each -> each.tell(addresses()));
    }

    private List<Address> addresses() {
        return members.stream().map(ChatDevice::address).toList();
    }

    private void write(ChatDevice from) {
        members.stream().filter(each -> each != from).forEach(from::meet);
        Bytes text = Bytes.of(("message " + mails.size()).getBytes(StandardCharsets.UTF_8));
        Sent sent = from.write(text, now());
        requireKey(from, sent);
        requireTargets(from, sent);
        Mail mail = new Mail(from, sent.message());
        mails.add(mail);
        for (ChatDevice to : devices) {
            sent.distributions().stream()
                    .filter(each -> each.device().equals(to.address()))
                    .forEach(each -> to.takeKey(from, each, now()));
            if (to != from && members.contains(to)) {
                assertThat(to.read(from, mail.message()))
                        .as("%s reads what %s wrote", to, from)
                        .isEqualTo(text);
            } else {
                refuse(mail, to);
            }
        }
    }

    /** A new key after a removal or a week, and at no other time. */
    private void requireKey(ChatDevice from, Sent sent) {
        long keyId = Run.current()
                .subject()
                .role(SignalGroupWire.class)
                .parseMessage(new Received(sent.message()))
                .keyId();
        boolean renewed = from.keyId == null || from.mustRenew || day - from.keyMade >= maxAge;
        if (renewed) {
            assertThat((Object) keyId)
                    .as("the key of %s, which had to be renewed", from)
                    .isNotEqualTo(from.keyId);
            from.keyMade = day;
        } else {
            assertThat((Object) keyId)
                    .as("the key of %s, which needs no renewal", from)
                    .isEqualTo(from.keyId);
        }
        from.keyId = keyId;
        from.mustRenew = false;
    }

    /** Nobody outside is given a key, nobody twice, and nobody is left out for want of a session. */
    private void requireTargets(ChatDevice from, Sent sent) {
        Set<Address> targets = new HashSet<>();
        for (Envelope each : sent.distributions()) {
            assertThat(targets.add(each.device()))
                    .as("%s is given the key once", each.device())
                    .isTrue();
        }
        assertThat(members.stream().filter(each -> each != from).map(ChatDevice::address))
                .as("the members, when %s writes", from)
                .containsAll(targets);
        assertThat(sent.unreached()).as("who cannot be reached").isEmpty();
    }

    private void refuse(Mail mail, ChatDevice to) {
        if (to == mail.from()) {
            return; // what a device makes of its own messages is its own business
        }
        boolean compares = comparesStates && to.showsState();
        Bytes before = compares ? to.state() : Bytes.empty();
        Rejections.expect(() -> to.read(mail.from(), mail.message()));
        if (compares) {
            assertThat(to.state())
                    .as("what %s stores after it refused something", to)
                    .isEqualTo(before);
        }
    }

    private long now() {
        return clock.now() + day * DAY_MS;
    }

    private ChatDevice device(int which) {
        return devices.get(which % devices.size());
    }
}
