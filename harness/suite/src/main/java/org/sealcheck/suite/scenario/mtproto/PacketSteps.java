package org.sealcheck.suite.scenario.mtproto;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.contract.mtproto.MtprotoMessage;
import org.sealcheck.contract.mtproto.MtprotoMessage.ToDecrypt;
import org.sealcheck.contract.mtproto.MtprotoMessage.ToEncrypt;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.World;

/** Packets of a secret chat that Alice asked for: who sends them, who changes them, who is given them. */
public final class PacketSteps {
    private static final int BLOCK = 16;

    private final World world;
    private final Bytes key;
    private final List<Bytes> packets = new ArrayList<>();
    private ChatRole sender = ChatRole.CREATOR;
    private int version = 2;
    private Bytes body = Bytes.empty();
    private @Nullable Bytes read;
    private @Nullable RejectedException refusal;

    public PacketSteps(World world) {
        this.world = world;
        this.key = world.random(256);
    }

    // What other steps look at.

    Bytes key() {
        return key;
    }

    Bytes body() {
        return body;
    }

    ChatRole sender() {
        return sender;
    }

    int version() {
        return version;
    }

    /** The last one first. */
    Bytes packet(int back) {
        return packets.get(packets.size() - 1 - back);
    }

    @Nullable
    Bytes read() {
        return read;
    }

    @Nullable
    RejectedException refusal() {
        return refusal;
    }

    // Sending.

    @ParameterType("1\\.0|2\\.0")
    public int mtprotoVersion(String number) {
        return number.equals("1.0") ? 1 : 2;
    }

    @When("{name} sends {int} words in a packet of version {mtprotoVersion}")
    public void sends(String name, int words, int packetVersion) {
        body = world.random(4 * words);
        sendsAgain(name, packetVersion);
    }

    @When("{name} sends the same words again in a packet of version {mtprotoVersion}")
    public void sendsAgain(String name, int packetVersion) {
        version = packetVersion;
        sender = roleOf(name);
        packets.add(role(name)
                .encrypt(new ToEncrypt(version, key, sender, body, null))
                .packet());
    }

    @When("an insider in {name}'s place sends {int} words with {int} bytes of padding in version {mtprotoVersion}")
    public void insiderPads(String name, int words, int padding, int packetVersion) {
        insider(name, words, packetVersion);
        seal(Packets.plaintext(body.size(), body, world.random(padding)));
    }

    @When("an insider in {name}'s place sends {int} words and claims {int} bytes in version {mtprotoVersion}")
    public void insiderClaims(String name, int words, int claimed, int packetVersion) {
        insider(name, words, packetVersion);
        int padding = Packets.paddingLength(body.size(), version == 2 ? 12 : 0);
        seal(Packets.plaintext(claimed, body, world.random(padding)));
    }

    @When("an insider in {name}'s place sends {int} words under a message key that leaves the padding out")
    public void insiderUnpadded(String name, int words) {
        insider(name, words, 2);
        Bytes plaintext = Packets.plaintext(body.size(), body, world.random(Packets.paddingLength(body.size(), 12)));
        Bytes covered = Packets.slice(plaintext, 0, 4 + body.size());
        int x = Packets.x(sender);
        packets.add(Packets.seal(key, 2, x, Packets.messageKey(key, x, covered), plaintext));
    }

    @When("an insider in {name}'s place sends {int} words under a message key that covers the padding in version 1.0")
    public void insiderPadded(String name, int words) {
        insider(name, words, 1);
        Bytes plaintext = Packets.plaintext(body.size(), body, world.random(Packets.paddingLength(body.size(), 0)));
        packets.add(Packets.sealLegacy(key, plaintext, plaintext.size()));
    }

    private void insider(String name, int words, int packetVersion) {
        version = packetVersion;
        sender = roleOf(name);
        body = world.random(4 * words);
    }

    private void seal(Bytes plaintext) {
        packets.add(
                version == 2
                        ? Packets.seal(key, sender, plaintext)
                        : Packets.sealLegacy(key, plaintext, Math.min(plaintext.size(), 4 + body.size())));
    }

    // On the way.

    @When("Mallory flips a bit of the packet's fingerprint")
    public void flipsFingerprint() {
        change(Tampering.flip(packet(0), 3));
    }

    @When("Mallory flips a bit of the packet's message key")
    public void flipsMessageKey() {
        change(Tampering.flip(packet(0), 10));
    }

    @When("Mallory flips a bit of the packet's block {int}")
    public void flipsBlock(int number) {
        change(Tampering.flip(packet(0), Packets.HEADER + BLOCK * (number - 1)));
    }

    @When("Mallory flips a bit of the packet's last block")
    public void flipsLast() {
        change(Tampering.flip(packet(0), packet(0).size() - 1));
    }

    @When("Mallory cuts the packet's last block off")
    public void cutsBlock() {
        change(Tampering.resized(packet(0), packet(0).size() - BLOCK));
    }

    @When("Mallory adds {int} block(s) to the packet")
    public void addsBlocks(int count) {
        change(Packets.concat(packet(0), world.random(BLOCK * count)));
    }

    @When("Mallory adds {int} byte(s) to the packet")
    public void addsBytes(int count) {
        change(Packets.concat(packet(0), world.random(count)));
    }

    @When("Mallory cuts the packet to {int} bytes")
    public void cuts(int length) {
        change(Tampering.resized(packet(0), length));
    }

    @When("Mallory swaps the packet's first two blocks")
    public void swaps() {
        Bytes packet = packet(0);
        change(Packets.concat(
                Packets.slice(packet, 0, 24),
                Packets.slice(packet, 40, 56),
                Packets.slice(packet, 24, 40),
                Packets.slice(packet, 56, packet.size())));
    }

    @When("Mallory puts the packet of another secret chat in its place")
    public void another() {
        Bytes plaintext = Packets.plaintext(body.size(), body, world.random(Packets.paddingLength(body.size(), 12)));
        change(Packets.seal(world.random(256), sender, plaintext));
    }

    private void change(Bytes packet) {
        packets.add(packet);
    }

    // Receiving.

    @When("{name} is given the packet")
    public void isGiven(String name) {
        receive(name, packet(0), version);
    }

    @When("{name} is given the packet as one of version {mtprotoVersion}")
    public void isGivenAs(String name, int as) {
        receive(name, packet(0), as);
    }

    @When("{name} is given the packet as it was sent")
    public void isGivenGenuine(String name) {
        receive(name, packets.get(0), version);
    }

    private void receive(String name, Bytes packet, int as) {
        read = null;
        refusal = null;
        try {
            read = role(name)
                    .decrypt(new ToDecrypt(as, key, roleOf(name), packet))
                    .body();
        } catch (RejectedException rejected) {
            refusal = rejected;
        }
    }

    private MtprotoMessage role(String name) {
        return world.run().actor(name).role(MtprotoMessage.class);
    }

    private static ChatRole roleOf(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "alice" -> ChatRole.CREATOR;
            case "bob" -> ChatRole.RESPONDER;
            default -> throw new IllegalArgumentException(name + " has no part in this secret chat");
        };
    }
}
