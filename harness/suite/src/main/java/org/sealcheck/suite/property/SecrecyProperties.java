package org.sealcheck.suite.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;
import org.sealcheck.contract.signal.SignalSession.Ciphertext;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.play.Device;
import org.sealcheck.suite.property.play.Mail;
import org.sealcheck.suite.property.play.Play;
import org.sealcheck.suite.property.play.Script;
import org.sealcheck.suite.property.sample.Scripts;
import org.sealcheck.suite.property.watch.ServerView;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Opened;
import org.sealcheck.suite.scenario.Registrations;
import org.sealcheck.suite.scenario.Search;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;

/** What must not be found: plaintext on the wire, used keys in a state. */
final class SecrecyProperties {

    @Property(tries = 20)
    @Checks(
            id = "signal/secrecy/no-plaintext-in-the-servers-view",
            title =
                    "nothing that anyone wrote is in anything that went over the wire or in any refusal, in no usual encoding",
            requirements = {"GEN-001", "MSG-001"},
            roles = "signal.session")
    void noPlaintextInTheServersView(@ForAll(supplier = Scripts.Replayed.class) Script script) {
        ServerView view = new ServerView();
        Play.ofTwo(script)
                .forgivingRefusals()
                .watchedBy(view)
                .startedByTheFirst()
                .play()
                .deliverTheRest();
        view.requireNothingReadable();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/secrecy/stored-state-opens-nothing-read",
            title =
                    "what either party stores at the end of any conversation, put back as it was, decrypts no message that party has read or sent",
            requirements = {"MSG-007", "MSG-004"},
            roles = "signal.session")
    void storedStateOpensNothingRead(@ForAll(supplier = Scripts.SeveralSessions.class) Script script) {
        Play play = Play.ofTwo(script).forgivingRefusals().startedByTheFirst().play();
        for (Device device : play.devices()) {
            Bytes state = device.state();
            for (Mail mail : play.read()) {
                device.restore(state);
                play.requireClosed(mail, device);
            }
        }
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/secrecy/used-keys-leave-the-state",
            title =
                    "after some of a session's first messages were read in any order, neither side stores the key of any message that was sent or read, nor a chain key it could come from",
            requirements = {"MSG-004", "MSG-007", "MSG-010"},
            roles = "signal.session")
    void usedKeysLeaveTheState(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 7) Integer> arrivals) {
        World world = new World();
        world.observe("Bob");
        Actor bob = world.actor("Bob");
        Actor alice = world.actor("Alice");
        List<Opened> sent = firstMessages(world, alice, bob, 8);
        List<Integer> read = arrivals.stream().distinct().toList();
        read.forEach(index -> bob.receive(sent.get(index).letter()));
        bob.inbox().expectAllRead();
        Search.in(alice).findsNone(secrets(sent.stream()), "the key of a message she sent");
        Search.in(bob).findsNone(secrets(read.stream().map(sent::get)), "the key of a message he read");
        int newest = read.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Search.in(bob)
                .findsNone(
                        sent.stream().limit(newest + 1).map(Opened::chainKey).toList(),
                        "the chain key of a message up to the newest he read");
    }

    @Property(tries = 8)
    @Checks(
            id = "signal/secrecy/no-private-key-in-uploads",
            title =
                    "nothing that a device ever uploads contains its identity's private key, in no usual encoding, nor the private half of any key it uploads",
            requirements = {"REG-002", "GEN-001"},
            roles = {"signal.registration", "signal.session"})
    void noPrivateKeyInUploads(@ForAll @Size(max = 5) List<@IntRange(max = 10) Integer> leftOnServer) {
        World world = new World();
        Bytes identity = world.prepareBareKnown("Bob").identity().privateKey();
        Registrations registrations = new Registrations(world);
        registrations.register("Bob");
        List<Bytes> keys = new ArrayList<>(Registrations.keys(registrations.upload("Bob")));
        for (int left : leftOnServer) {
            world.passDays(left);
            registrations.maintain("Bob", left);
        }
        Stream.concat(registrations.earlier().stream(), registrations.added().stream())
                .map(OneTimePreKey::publicKey)
                .forEach(keys::add);
        registrations.signedPreKeys().stream().map(SignedPreKey::publicKey).forEach(keys::add);
        List<Bytes> uploaded = new ArrayList<>(keys);
        registrations.signedPreKeys().stream().map(SignedPreKey::signature).forEach(uploaded::add);
        Search.in(uploaded, "what Bob uploaded").findsNone(Search.encodings(identity), "his identity's private key");
        assertThat(uploaded.stream()
                        .distinct()
                        .flatMap(SecrecyProperties::every32Bytes)
                        .map(world.tools()::publicKey)
                        .filter(new HashSet<>(keys)::contains))
                .as("keys whose private half Bob uploaded")
                .isEmpty();
    }

    /** Whatever could be a private key in some bytes, wherever it begins. */
    private static Stream<Bytes> every32Bytes(Bytes uploaded) {
        byte[] bytes = uploaded.toByteArray();
        return IntStream.rangeClosed(0, bytes.length - 32)
                .mapToObj(start -> Bytes.of(Arrays.copyOfRange(bytes, start, start + 32)));
    }

    private static List<Opened> firstMessages(World world, Actor alice, Actor bob, int count) {
        alice.start(bob.address(), world.server().fetch(bob.address()));
        alice.inbox().expectDone();
        List<Opened> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "message " + i;
            Ciphertext ciphertext = alice.encrypt(bob.address(), Texts.bytes(text));
            all.add(world.observer().open(new Letter(alice, bob, text, ciphertext.type(), ciphertext.body())));
        }
        return all;
    }

    private static List<Bytes> secrets(Stream<Opened> messages) {
        return messages.flatMap(each -> Stream.concat(each.messageKey().stream(), Stream.of(each.chainKey())))
                .toList();
    }
}
