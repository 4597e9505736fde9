package org.sealcheck.suite.scenario.steps;

import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.suite.scenario.Letter;
import org.sealcheck.suite.scenario.Opened;
import org.sealcheck.suite.scenario.PublicKeys;
import org.sealcheck.suite.scenario.Tampering;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.wire.Packet;
import org.sealcheck.suite.scenario.wire.WireField;

/**
 * A sender who breaks the rules with the keys in hand: every message is authentic, unless its MAC is what is wrong.
 * What it sends are ordinary messages, so that nothing but the broken rule can be the reason to refuse them.
 */
public final class InsiderSteps {
    private final World world;

    public InsiderSteps(World world) {
        this.world = world;
    }

    @When("the insider gives {texts} a MAC over the right identities")
    public void rightMac(Texts text) {
        forge(text, (opened, message) -> opened.authentic(message));
    }

    @When("the insider gives {texts} a MAC over the identities exchanged")
    public void macExchanged(Texts text) {
        forgeMac(text, (opened, message) -> opened.macOver(recipient(opened), sender(opened), message));
    }

    @When("the insider gives {texts} a MAC over the sender's identity twice")
    public void macOfSenderTwice(Texts text) {
        forgeMac(text, (opened, message) -> opened.macOver(sender(opened), sender(opened), message));
    }

    @When("the insider gives {texts} a MAC over no identities")
    public void macWithoutIdentities(Texts text) {
        forgeMac(text, (opened, message) -> opened.macOver(Bytes.empty(), Bytes.empty(), message));
    }

    @When("the insider gives {texts} a MAC over the identities without type byte")
    public void macWithoutTypes(Texts text) {
        forgeMac(
                text,
                (opened, message) -> opened.macOver(
                        PublicKeys.withoutType(sender(opened)), PublicKeys.withoutType(recipient(opened)), message));
    }

    @When("the insider gives {texts} the last eight bytes of its MAC")
    public void lastBytesOfMac(Texts text) {
        forgeMac(
                text,
                (opened, message) -> Bytes.of(
                        Arrays.copyOfRange(opened.wholeMac(sender(opened), recipient(opened), message), 24, 32)));
    }

    @When("the insider sends an authentic {texts} with a ciphertext of no bytes at all")
    public void emptyCiphertext(Texts text) {
        forgeCiphertext(text, (opened, ciphertext) -> Bytes.empty());
    }

    @When("the insider sends an authentic {texts} with a ciphertext that is not of whole blocks")
    public void brokenBlocks(Texts text) {
        forgeCiphertext(text, (opened, ciphertext) -> Tampering.resized(ciphertext, ciphertext.size() - 1));
    }

    @When("the insider sends an authentic {texts} with a ciphertext whose padding is wrong")
    public void wrongPadding(Texts text) {
        forgeCiphertext(text, (opened, ciphertext) -> opened.encryptBlocks(Bytes.of(new byte[16])));
    }

    @When("the insider adds an unknown field to {texts} and makes the MAC right")
    public void addsUnknown(Texts text) {
        forge(text, (opened, message) -> opened.authentic(Tampering.withUnknownField(message)));
    }

    @When("the insider removes the {field} from {texts} and makes the MAC right")
    public void removes(WireField field, Texts text) {
        forge(text, (opened, message) -> opened.authentic(message.without(field)));
    }

    @When("the insider changes the low half of the version byte of {texts} and makes the MAC right")
    public void changesLowNibble(Texts text) {
        // 0x34 is what a later library writes in front of messages of version 3.
        forge(text, (opened, message) -> opened.authentic(message.withVersionByte(0x34)));
    }

    @When("the insider sets the version of {texts} to {int} and makes the MAC right")
    public void setsVersion(Texts text, int version) {
        forge(text, (opened, message) -> opened.authentic(message.withVersion(version)));
    }

    @When("the insider sends {texts} under the number of {texts}")
    public void sendsUnderNumber(Texts another, Texts used) {
        Opened opened = open(used);
        Packet forged = opened.letter()
                .message()
                .change(WireField.CIPHERTEXT, old -> opened.encrypt(Texts.bytes(another.only())));
        Letter original = opened.letter();
        world.network()
                .alter(new Letter(
                        original.from(),
                        original.to(),
                        another.only(),
                        MessageType.MESSAGE,
                        opened.authentic(forged).encode()));
    }

    private void forgeMac(Texts text, BiFunction<Opened, Packet, Bytes> mac) {
        forge(text, (opened, message) -> message.withMac(mac.apply(opened, message)));
    }

    private void forgeCiphertext(Texts text, BiFunction<Opened, Bytes, Bytes> change) {
        forge(
                text,
                (opened, message) ->
                        opened.authentic(message.change(WireField.CIPHERTEXT, old -> change.apply(opened, old))));
    }

    private void forge(Texts text, BiFunction<Opened, Packet, Packet> change) {
        Opened opened = open(text);
        Packet forged = change.apply(opened, opened.letter().message());
        world.network().alter(opened.letter().as(MessageType.MESSAGE).withBody(forged.encode()));
    }

    private Opened open(Texts text) {
        return world.observer().open(world.network().named(text.only()));
    }

    private static Bytes sender(Opened opened) {
        return opened.letter().from().identityKey();
    }

    private static Bytes recipient(Opened opened) {
        return opened.letter().to().identityKey();
    }
}
