package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.Insider.Read;
import org.sealcheck.suite.secretchat.Layered;

/** A client that has the key and sends whatever it likes. */
final class OtherClientProperties {
    private static final String ROLE = "mtproto.secret-chat";
    private static final int GAP = 1000;

    @Property(tries = 30)
    @Checks(
            id = "mtproto/other-client/any-bit-counts",
            title = "a packet with any bit flipped is refused and changes nothing",
            requirements = "MT-SEQ-033",
            roles = ROLE)
    void anyBitCounts(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(max = 1400) int bit) {
        Encounter encounter = new Encounter(seed);
        Packet packet = encounter.other.seal(encounter.other.at(0, encounter.other.text("genuine")));
        byte[] bytes = packet.data().toByteArray();
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        encounter.refuses(new Packet(packet.randomId(), Bytes.of(bytes)));
        encounter.goesOn();
    }

    @Property(tries = 30)
    @Checks(
            id = "mtproto/other-client/any-bytes-are-refused",
            title = "bytes that nobody wrote, bare or encrypted with the chat's key, are refused and change nothing",
            requirements = {"MT-SEQ-033", "MT-SEQ-030"},
            roles = ROLE)
    void anyBytes(
            @ForAll(supplier = SomeEntropy.class) Long seed,
            @ForAll @IntRange(max = 300) int length,
            @ForAll boolean sealed) {
        Encounter encounter = new Encounter(seed);
        Bytes bytes = encounter.other.random(sealed ? 4 * (length / 4) + 4 : length);
        encounter.refuses(sealed ? encounter.other.sealBare(1, bytes) : new Packet(encounter.other.random(8), bytes));
        encounter.goesOn();
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/other-client/cut-messages-are-refused",
            title = "a message that is cut anywhere and encrypted with the chat's key is refused and changes nothing",
            requirements = {"MT-SEQ-030", "MT-SEQ-033"},
            roles = ROLE)
    void cutMessages(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(min = 1, max = 17) int words) {
        Encounter encounter = new Encounter(seed);
        Layered message = encounter.other.at(0, encounter.other.text("a text of thirty-six characters here"));
        byte[] body = message.encode().toByteArray();
        int length = Math.min(4 * words, body.length - 4);
        Bytes cut = Bytes.of(Arrays.copyOf(body, length));
        encounter.refuses(encounter.other.sealBare(message.said().randomId(), cut));
        encounter.goesOn();
    }

    @Property(tries = 60)
    @Checks(
            id = "mtproto/other-client/any-numbers",
            title =
                    "for any two numbers on any message, Bob closes the chat, leaves the message out, lets it wait or shows it as the rules say",
            requirements = {"MT-SEQ-004", "MT-SEQ-005", "MT-SEQ-008", "MT-SEQ-010", "MT-SEQ-013", "MT-SEQ-020"},
            roles = ROLE)
    void anyNumbers(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll boolean near) {
        Encounter encounter = new Encounter(seed);
        Random random = new Random(seed);
        encounter.goesOn();
        encounter.goesOn();
        int in = near ? random.nextInt(12) - 3 : random.nextInt();
        int out = near ? random.nextInt(14) - 3 : random.nextInt();
        Layered message = encounter
                .other
                .at(0, encounter.other.text("numbered"))
                .withIn(in)
                .withOut(out);
        int shown = encounter.bob.shown().size();
        encounter.bob.take(encounter.other.seal(message));
        boolean parity = in >= 0
                && out >= 0
                && (in & 1) == (encounter.other.in(0) & 1)
                && (out & 1) == (encounter.other.out(0) & 1);
        int raw = out >> 1;
        boolean repeated = parity && raw < 2;
        boolean next = parity && raw == 2;
        boolean closes = !parity || !repeated && raw - 2 > GAP || next && in >> 1 > 1;
        assertThat(encounter.bob.closed())
                .as("whether (%s, %s) closes the chat", in, out)
                .isEqualTo(closes);
        assertThat(encounter.bob.refusal() != null)
                .as("whether (%s, %s) is left out", in, out)
                .isEqualTo(repeated);
        assertThat(encounter.bob.shown())
                .as("what Bob was shown after (%s, %s)", in, out)
                .hasSize(shown + (next && !closes ? 1 : 0));
    }

    @Property(tries = 40)
    @Checks(
            id = "mtproto/other-client/any-request-to-send-again",
            title = "any request to send again is met exactly, or closes the chat, as the rules say",
            requirements = {"MT-SEQ-023", "MT-SEQ-026", "MT-SEQ-027", "MT-SEQ-028"},
            roles = ROLE)
    void anyRequest(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll boolean near) {
        Encounter encounter = new Encounter(seed);
        Random random = new Random(seed);
        List<Layered> written =
                encounter.bobWrites(5).stream().map(Read::message).toList();
        int start = near ? random.nextInt(16) - 1 : random.nextInt();
        int end = near ? random.nextInt(16) - 1 : random.nextInt();
        List<Read> again = encounter.says(new Act.Resend(start, end));
        int x = encounter.other.theirOut(0);
        boolean met = start >= 0 && end >= start && (start & 1) == x && (end & 1) == x && end >> 1 <= 5;
        assertThat(encounter.bob.closed())
                .as("whether %s to %s closes the chat", start, end)
                .isEqualTo(!met);
        if (met) {
            List<Integer> expected = new ArrayList<>();
            for (int raw = start >> 1; raw <= end >> 1; raw++) {
                expected.add(encounter.other.theirOut(raw));
            }
            assertThat(again.stream().map(each -> each.message().out()))
                    .as("what Bob sends again")
                    .isEqualTo(expected);
            for (Read each : again) {
                int raw = each.message().out() >> 1;
                if (raw > 0) {
                    assertThat(each.said())
                            .as("message %s, again", raw)
                            .isEqualTo(written.get(raw - 1).said());
                }
            }
        }
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/other-client/each-missing-message-is-asked-for-once",
            title = "in whatever order messages come, each that is missed is asked for when it is, and none twice",
            requirements = {"MT-SEQ-018", "MT-SEQ-019"},
            roles = ROLE)
    void askedOnce(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(min = 1, max = 25) int count) {
        Encounter encounter = new Encounter(seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        TreeSet<Integer> expected = new TreeSet<>();
        TreeSet<Integer> asked = new TreeSet<>();
        int horizon = 0;
        for (int raw : order) {
            for (int missing = horizon; missing < raw; missing++) {
                expected.add(missing);
            }
            horizon = Math.max(horizon, raw + 1);
            for (Read each : encounter.sends(
                    encounter.other.seal(encounter.other.at(raw, encounter.other.text("message " + raw))))) {
                Act.Resend resend = (Act.Resend) each.act();
                for (int wire = resend.start(); wire <= resend.end(); wire += 2) {
                    assertThat(asked.add(wire >> 1))
                            .as("message %s is asked for once", wire >> 1)
                            .isTrue();
                }
            }
            assertThat(asked).as("what was asked for up to message %s", raw).isEqualTo(expected);
        }
        assertThat(encounter.bob.shown()).as("what Bob was shown").hasSize(count);
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/other-client/the-layer-is-the-greatest-heard",
            title =
                    "whatever layers are said in messages and notices, Bob knows the greatest, and writes in what both understand",
            requirements = {"MT-LAYER-003", "MT-LAYER-005", "MT-LAYER-006", "MT-LAYER-007", "MT-LAYER-010"},
            roles = ROLE)
    void greatestLayer(@ForAll(supplier = SomeEntropy.class) Long seed) {
        Encounter encounter = new Encounter(seed);
        Random random = new Random(seed);
        int known = (int) encounter.world.run().constant("initialRemoteLayer");
        for (int i = 0; i < 10; i++) {
            int layer = 73 + random.nextInt(72);
            int said = random.nextInt(160) - 5;
            encounter.other.speak(layer);
            boolean notice = random.nextBoolean();
            encounter.says(notice ? new Act.NotifyLayer(said) : new Act.Noop());
            known = Math.max(known, notice ? Math.max(layer, said) : layer);
            assertThat(encounter.bob.describe().remoteLayer())
                    .as("the layer that Bob knows of")
                    .isEqualTo(known);
            assertThat(encounter.bobWrites(1).get(0).message().layer())
                    .as("the layer that Bob writes in")
                    .isEqualTo(Math.min(known, 144));
        }
    }

    @Property(tries = 25)
    @Checks(
            id = "mtproto/other-client/version-1-only-below-version-2",
            title =
                    "in any order of messages in versions 1.0 and 2.0, 1.0 is read below the lowest of 2.0 and never above",
            requirements = {"MT-V1-102", "MT-V1-103", "MT-V1-104", "MT-V1-107"},
            roles = ROLE)
    void versions(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(max = 8) int older) {
        Encounter encounter = new Encounter(seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        for (int raw : order) {
            boolean version1 = raw < older;
            encounter.other.speak(version1 ? 46 : 144);
            Layered message = encounter.other.at(raw, encounter.other.text("message " + raw));
            encounter.bob.take(version1 ? encounter.other.sealVersion1(message) : encounter.other.seal(message));
            assertThat(encounter.bob.refusal())
                    .as("Bob's answer to message %s", raw)
                    .isNull();
        }
        assertThat(encounter.bob.shown()).as("what Bob was shown").hasSize(9);
        encounter.other.speak(46);
        encounter.other.skip(9);
        if (older < 9) {
            encounter.refuses(encounter.other.sealVersion1(encounter.other.at(9, encounter.other.text("too late"))));
        }
        assertThat(encounter.bobWrites(1).get(0).version())
                .as("the version that Bob writes")
                .isEqualTo(2);
    }
}
