package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.property.play.messenger.SenderMove;
import org.sealcheck.suite.property.play.messenger.SenderPlay;
import org.sealcheck.suite.property.play.messenger.SenderPlay.Sent;
import org.sealcheck.suite.property.sample.SenderScripts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.Post;

/** To which devices messages go, whatever happened before. */
final class FanOutProperties {

    @Property(tries = 20)
    @Checks(
            id = "messenger/fan-out/envelopes-are-the-devices",
            title =
                    "the envelopes of every message are for all listed devices of the recipient and of the sender, but for the sending one",
            requirements = {"FAN-001", "FAN-002", "FAN-003", "FAN-006"},
            roles = {"messenger.client", "signal.session"})
    void envelopesAreTheDevices(@ForAll(supplier = SenderScripts.Changing.class) List<SenderMove> moves) {
        for (Sent each : new SenderPlay().play(moves).sent()) {
            assertThat(each.post().envelopes().stream().map(Envelope::device))
                    .as("the devices that have an envelope of %s", each.post().text())
                    .containsExactlyInAnyOrderElementsOf(each.expected());
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/fan-out/failures-are-the-rest",
            title = "every device that should have an envelope has one or is named as left out, and none is both",
            requirements = "FAN-007",
            roles = {"messenger.client", "signal.session"})
    void failuresAreTheRest(@ForAll(supplier = SenderScripts.Changing.class) List<SenderMove> moves) {
        for (Sent each : new SenderPlay().play(moves).sent()) {
            assertThat(each.post().failed())
                    .as("the devices named as left out of %s", each.post().text())
                    .isEqualTo(each.unreachable());
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/fan-out/bundles-only-without-session",
            title = "bundles are asked for exactly the devices without a session, so that a second message needs none",
            requirements = "FAN-004",
            roles = {"messenger.client", "signal.session"})
    void bundlesOnlyWithoutSession(@ForAll(supplier = SenderScripts.Changing.class) List<SenderMove> moves) {
        for (Sent each : new SenderPlay().play(moves).sent()) {
            assertThat(each.post().fetched())
                    .as(
                            "the devices whose bundles were asked for %s",
                            each.post().text())
                    .containsExactlyInAnyOrderElementsOf(each.withoutSession());
        }
    }

    @Property(tries = 10)
    @Checks(
            id = "messenger/fan-out/every-envelope-for-its-device-alone",
            title =
                    "in any order of delivery each device reads its own envelopes, no device another's, and no two are alike",
            requirements = {"FAN-005", "FAN-006"},
            roles = {"messenger.client", "signal.session"})
    void everyEnvelopeForItsDeviceAlone(
            @ForAll @IntRange(min = 1, max = 4) int messages, @ForAll @IntRange(min = 0, max = 9999) int order) {
        Mailroom mailroom = household();
        Client sender = mailroom.client("Alice");
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            posts.add(mailroom.post(sender, "message " + i, "bob"));
        }
        Set<Bytes> bodies = new HashSet<>();
        List<Client> receivers = new ArrayList<>(mailroom.clients());
        receivers.remove(sender);
        Collections.shuffle(receivers, new Random(order));
        for (Client receiver : receivers) {
            Collections.shuffle(posts, new Random(order + receiver.address().deviceId()));
            for (Post post : posts) {
                for (Envelope other : post.envelopes()) {
                    if (!other.device().equals(receiver.address())) {
                        Rejections.expect(() -> receiver.receive(sender.address(), post.chatOf(receiver), other));
                    }
                }
                mailroom.deliver(post, receiver);
                assertThat(bodies.add(Mailroom.requireEnvelope(post, receiver).body()))
                        .as("whether an envelope of %s is like no other", post.text())
                        .isTrue();
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/fan-out/content-arrives-unchanged",
            title = "content of any bytes, of either kind, arrives as it was sent, at every device",
            requirements = "FAN-006",
            roles = {"messenger.client", "signal.session"})
    void contentArrivesUnchanged(@ForAll @IntRange(min = 0, max = 3000) int length, @ForAll boolean control) {
        Mailroom mailroom = household();
        MessageKind kind = control ? MessageKind.CONTROL : MessageKind.CONTENT;
        Bytes content = mailroom.world().random(length);
        Post post = mailroom.post(mailroom.client("Alice"), "bytes", "bob", kind, content);
        for (Address device : post.devices()) {
            mailroom.deliver(post, mailroom.client(device));
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "messenger/fan-out/copies-only-in-their-chat",
            title =
                    "a copy is refused in every chat but its own, leaves nothing behind, and is read in its own afterwards",
            requirements = "FAN-008",
            roles = {"messenger.client", "signal.session"})
    void copiesOnlyInTheirChat(@ForAll @IntRange(min = 0, max = 3) int where, @ForAll boolean toSelf) {
        Mailroom mailroom = household();
        Client sender = mailroom.client("Alice");
        Client tablet = mailroom.client("Alice's tablet");
        Post post = mailroom.post(sender, "yes", toSelf ? "alice" : "bob");
        String wrong = List.of("carol", "", "bo", toSelf ? "bob" : "alice").get(where);
        Bytes before = tablet.stateIfShown();
        Rejections.expect(
                () -> tablet.receive(sender.address(), wrong, Mailroom.requireEnvelope(post, tablet)),
                Layer.POLICY,
                "wrong-destination");
        assertThat((Object) tablet.stateIfShown()).isEqualTo(before);
        mailroom.deliver(post, tablet);
    }

    private static Mailroom household() {
        Mailroom mailroom = new Mailroom(new World());
        for (String name : List.of("Alice", "Alice's tablet", "Bob", "Bob's tablet")) {
            mailroom.enlist(mailroom.client(name));
        }
        return mailroom;
    }
}
