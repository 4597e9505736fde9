package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.KeyDefect;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.PublicKeys;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.RawField;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * What Mallory does to messages without any key. Each verb makes one visible change to a genuine message; the genuine
 * one stays on the wire.
 */
public final class TamperingSteps {
    private final World world;

    public TamperingSteps(World world) {
        this.world = world;
    }

    @When("Mallory flips a bit of the {field} of {texts}")
    public void flips(WireField field, Texts text) {
        alterPacketOf(text, field, packet -> Tampering.flip(packet, field));
    }

    @When("Mallory flips a bit in byte {int} of the MAC of {texts}")
    public void flipsInMac(int position, Texts text) {
        alterPacketOf(
                text, WireField.MAC, packet -> packet.change(WireField.MAC, mac -> Tampering.flip(mac, position - 1)));
    }

    @When("Mallory puts the {field} of {texts} into {texts}")
    public void puts(WireField field, Texts from, Texts into) {
        Packet donor = world.network().named(from.only()).packetOf(field);
        Bytes value = field == WireField.MAC ? donor.mac() : donor.bytes(field);
        alterPacketOf(into, field, packet -> packet.change(field, old -> value));
    }

    @When("Mallory puts {actor}'s identity key into {texts}")
    public void putsIdentity(Actor actor, Texts text) {
        alterPacketOf(
                text,
                WireField.IDENTITY_KEY,
                packet -> packet.change(WireField.IDENTITY_KEY, old -> actor.identityKey()));
    }

    @When("Mallory puts her own identity key into {texts}")
    public void putsOwnIdentity(Texts text) {
        putsIdentity(world.actor("Mallory"), text);
    }

    @When("Mallory puts zeros in place of the MAC of {texts}")
    public void zerosMac(Texts text) {
        alterPacketOf(
                text,
                WireField.MAC,
                packet -> packet.withMac(Bytes.of(new byte[packet.mac().size()])));
    }

    @When("Mallory puts a low-order key in place of the {field} of {texts}")
    public void putsLowOrder(WireField field, Texts text) {
        alterPacketOf(text, field, packet -> packet.change(field, old -> PublicKeys.LowOrder.ZERO.key()));
    }

    @When("Mallory marks the {field} of {texts} in its highest bit")
    public void marks(WireField field, Texts text) {
        alterPacketOf(text, field, packet -> packet.change(field, PublicKeys::markedInHighestBit));
    }

    @When("Mallory makes the {field} of {texts} one {keyDefect}")
    public void spoils(WireField field, Texts text, KeyDefect defect) {
        alterPacketOf(text, field, packet -> packet.change(field, defect::of));
    }

    @When("Mallory puts the id of one of {actor}'s one-time prekeys into {texts}")
    public void putsOneTimePreKeyId(Actor actor, Texts text) {
        long id = world.server().unused(actor.address()).id();
        sets(WireField.ONE_TIME_PREKEY_ID, text, id);
    }

    @When("Mallory sets the {field} of {texts} to {long}")
    public void sets(WireField field, Texts text, long value) {
        alterPacketOf(text, field, packet -> packet.with(new RawField.Varint(field.number(), value)));
    }

    @When("Mallory adds {long} to the {field} of {texts}")
    public void adds(long more, WireField field, Texts text) {
        alterPacketOf(
                text, field, packet -> packet.with(new RawField.Varint(field.number(), packet.number(field) + more)));
    }

    @When("Mallory removes the {field} from {texts}")
    public void removes(WireField field, Texts text) {
        alterPacketOf(text, field, packet -> packet.without(field));
    }

    @When("Mallory repeats the {field} of {texts}")
    public void repeats(WireField field, Texts text) {
        alterPacketOf(text, field, packet -> packet.plus(new RawField.Varint(field.number(), packet.number(field))));
    }

    @When("Mallory reverses the order of the fields of {texts}")
    public void reverses(Texts text) {
        alter(
                text,
                letter -> letter.changeMessage(packet -> {
                    List<RawField> fields = new ArrayList<>(packet.fields());
                    Collections.reverse(fields);
                    return packet.withFields(fields);
                }));
    }

    @When("Mallory adds an unknown field to {texts}")
    public void addsUnknown(Texts text) {
        alter(text, letter -> letter.changeMessage(Tampering::withUnknownField));
    }

    @When("Mallory adds an unknown field to the envelope of {texts}")
    public void addsUnknownToEnvelope(Texts text) {
        alter(text, letter -> letter.changeEnvelope(Tampering::withUnknownField));
    }

    @When("Mallory changes the low half of the version byte of {texts}")
    public void changesLowNibble(Texts text) {
        alter(text, letter -> letter.changeMessage(packet -> packet.withVersionByte(packet.versionByte() ^ 0x01)));
    }

    @When("Mallory sets the version of {texts} to {int}")
    public void setsVersion(Texts text, int version) {
        alter(
                text,
                letter -> letter.setsUp()
                        ? letter.changeEnvelope(packet -> packet.withVersion(version))
                        : letter.changeMessage(packet -> packet.withVersion(version)));
    }

    @When("Mallory sets the version of the message inside {texts} to {int}")
    public void setsInnerVersion(Texts text, int version) {
        alter(text, letter -> letter.changeMessage(packet -> packet.withVersion(version)));
    }

    @When("Mallory cuts {texts} down to {int} bytes")
    public void cuts(Texts text, int length) {
        alter(text, letter -> letter.withBody(Tampering.resized(letter.body(), length)));
    }

    @When("Mallory cuts the last byte off {texts}")
    public void cutsLastByte(Texts text) {
        alter(
                text,
                letter -> letter.withBody(
                        Tampering.resized(letter.body(), letter.body().size() - 1)));
    }

    @When("Mallory adds a byte at the end of {texts}")
    public void addsByte(Texts text) {
        alter(
                text,
                letter -> letter.withBody(
                        Tampering.resized(letter.body(), letter.body().size() + 1)));
    }

    @When("Mallory cuts the last block off its ciphertext")
    public void cutsLastBlock() {
        Letter letter = world.network().latest().get(0);
        world.network()
                .alter(letter.changeMessage(packet ->
                        packet.change(WireField.CIPHERTEXT, whole -> Tampering.resized(whole, whole.size() - 16))));
    }

    @When("Mallory makes {int} copies of {texts}, each with another bit flipped")
    public void makesCopies(int count, Texts text) {
        Letter letter = world.network().named(text.only());
        List<Letter> copies = new ArrayList<>();
        int bits = letter.body().size() * 8;
        for (int i = 0; i < count; i++) {
            copies.add(letter.withBody(Tampering.flipBit(letter.body(), i * bits / count)));
        }
        world.network().alter(copies);
    }

    @When(
            "Mallory makes forgeries of {texts}, each with another ratchet key, more than the receiver-chain limit allows")
    public void makesForgeries(Texts text) {
        Letter letter = world.network().named(text.only());
        List<Letter> forgeries = new ArrayList<>();
        for (long i = 0; i <= world.run().constant("maxReceiverChains"); i++) {
            Bytes key = world.tools().newKeyPair(world.run().random()).publicKey();
            forgeries.add(letter.changeMessage(packet -> packet.change(WireField.RATCHET_KEY, old -> key)));
        }
        world.network().alter(forgeries);
    }

    private void alterPacketOf(Texts text, WireField field, UnaryOperator<Packet> change) {
        alter(text, letter -> letter.changePacketOf(field, change));
    }

    private void alter(Texts text, UnaryOperator<Letter> change) {
        world.network().alter(change.apply(world.network().named(text.only())));
    }
}
