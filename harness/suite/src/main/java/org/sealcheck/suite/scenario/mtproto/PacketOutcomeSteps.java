package org.sealcheck.suite.scenario.mtproto;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.suite.CheckFailure;
import org.sealcheck.suite.FailureLayer;
import org.sealcheck.suite.Rejections;
import org.sealcheck.suite.Run;

/** What became of a packet. */
public final class PacketOutcomeSteps {
    private static final int BLOCK = 16;

    private final PacketSteps packets;

    public PacketOutcomeSteps(PacketSteps packets) {
        this.packets = packets;
    }

    @Then("{name} has read the words")
    public void hasRead(String name) {
        RejectedException refused = packets.refusal();
        if (refused != null) {
            throw new CheckFailure(
                    FailureLayer.WRONGLY_REJECTED,
                    refused.reason(),
                    name + " refused a good packet: " + Rejections.describe(refused));
        }
        assertThat(packets.read()).as("what %s read", name).isEqualTo(packets.body());
    }

    @Then("{name} has refused the packet as no good one")
    public void refusedUnauthentic(String name) {
        refused(name, Set.of(Layer.MAC), Set.of("bad-message-key"));
    }

    @Then("{name} has refused the packet as one for another key")
    public void refusedUnknown(String name) {
        refused(name, Set.of(Layer.STATE), Set.of("unknown-key"));
    }

    @Then("{name} has refused the packet as no packet")
    public void refusedMalformed(String name) {
        refused(name, Set.of(Layer.PARSE, Layer.MAC, Layer.STATE), Set.of());
    }

    private void refused(String name, Set<Layer> layers, Set<String> reasons) {
        RejectedException refusal = packets.refusal();
        if (refusal == null) {
            throw Rejections.wronglyAccepted(layers, reasons, name + " reading " + packets.read());
        }
        Run run = Run.current();
        Rejections.judge(refusal, run.tier(), run.errorDetail(), layers, reasons);
    }

    @Then("an observer with the key finds the words after their length")
    public void opens() {
        Bytes plaintext = plaintext();
        int size = packets.body().size();
        assertThat(Packets.bodyLength(plaintext))
                .as("the length before the words")
                .isEqualTo(size);
        assertThat(Packets.slice(plaintext, 4, 4 + size)).as("the words").isEqualTo(packets.body());
    }

    @Then("the message key is the one that the observer makes of what he found")
    public void messageKey() {
        Bytes plaintext = plaintext();
        Bytes expected = packets.version() == 2
                ? Packets.messageKey(packets.key(), Packets.x(packets.sender()), plaintext)
                : Packets.legacyMessageKey(
                        Packets.slice(plaintext, 0, 4 + packets.body().size()));
        assertThat(Packets.slice(packets.packet(0), 8, Packets.HEADER)).isEqualTo(expected);
    }

    @Then("the packet begins with the fingerprint of the key")
    public void fingerprint() {
        assertThat(Packets.slice(packets.packet(0), 0, 8)).isEqualTo(Packets.fingerprint(packets.key()));
    }

    @Then("the packet has {int} to {int} bytes of padding, up to a whole block")
    public void padding(int least, int most) {
        int ciphertext = packets.packet(0).size() - Packets.HEADER;
        assertThat(ciphertext % BLOCK).as("bytes after the last block").isZero();
        assertThat(ciphertext - 4 - packets.body().size())
                .as("bytes of padding")
                .isBetween(least, most);
    }

    @Then("the two packets have nothing in common but the fingerprint")
    public void nothingInCommon() {
        Set<Bytes> blocks = new HashSet<>();
        for (int back = 0; back < 2; back++) {
            Bytes packet = packets.packet(back);
            for (int at = 8; at < packet.size(); at += BLOCK) {
                assertThat(blocks.add(Packets.slice(packet, at, at + BLOCK)))
                        .as("a block that the other packet has not")
                        .isTrue();
            }
        }
    }

    private Bytes plaintext() {
        int x = packets.version() == 2 ? Packets.x(packets.sender()) : 0;
        return Packets.open(packets.key(), packets.version(), x, Objects.requireNonNull(packets.packet(0)));
    }
}
