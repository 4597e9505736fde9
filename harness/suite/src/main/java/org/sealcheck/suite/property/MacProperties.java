package org.sealcheck.suite.property;

import static org.sealcheck.suite.Rejections.expect;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.signal.SignalWire;
import org.sealcheck.contract.signal.SignalWire.MacInput;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Altered;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.property.sample.WireMessages;
import org.sealcheck.suite.scenario.Hmac;
import org.sealcheck.suite.scenario.wire.Packet;

/** The MAC of a SignalMessage, given its key. */
final class MacProperties {
    private static final int LENGTH = 8;
    private static final int BODY = 0;
    private static final int SENDER = 1;
    private static final int RECEIVER = 2;
    private static final int KEY = 3;

    @Property(tries = 50)
    @Checks(
            id = "signal/mac/genuine-verify",
            title =
                    "a MAC over both identities and the bytes of a message verifies, whatever their order and unknown fields",
            requirements = {"MSG-002", "WIRE-004"},
            roles = "signal.wire")
    void genuineVerify(
            @ForAll(supplier = WireMessages.Messages.class) Packet message,
            @ForAll(supplier = WireMessages.PublicKeys.class) Bytes sender,
            @ForAll(supplier = WireMessages.PublicKeys.class) Bytes receiver,
            @ForAll(supplier = SomeBytes.Key.class) Bytes macKey,
            @ForAll(supplier = SomeEntropy.class) long order) {
        wire().verifyMac(authentic(message, sender, receiver, macKey));
        wire().verifyMac(authentic(WireMessages.rearranged(message, order), sender, receiver, macKey));
    }

    @Property(tries = 100)
    @Checks(
            id = "signal/mac/any-change-refused",
            title = "with any bit of the message, its MAC, either identity or the key flipped the MAC does not verify",
            requirements = {"MSG-002", "WIRE-004"},
            roles = "signal.wire")
    void anyChangeRefused(
            @ForAll(supplier = WireMessages.Messages.class) Packet message,
            @ForAll(supplier = WireMessages.PublicKeys.class) Bytes sender,
            @ForAll(supplier = WireMessages.PublicKeys.class) Bytes receiver,
            @ForAll(supplier = SomeBytes.Key.class) Bytes macKey,
            @ForAll @IntRange(max = KEY) int what,
            @ForAll @IntRange(max = 2000) int bit) {
        MacInput genuine = authentic(message, sender, receiver, macKey);
        // A coordinate's bits only: another type or a set highest bit is refused for what it is.
        int ofKey = 8 + bit % 253;
        MacInput changed = new MacInput(
                what == BODY ? Altered.bit(genuine.body(), bit) : genuine.body(),
                what == SENDER ? Altered.bit(sender, ofKey) : sender,
                what == RECEIVER ? Altered.bit(receiver, ofKey) : receiver,
                what == KEY ? Altered.bit(macKey, bit) : macKey);
        expect(() -> wire().verifyMac(changed), what == BODY ? new Layer[] {} : new Layer[] {Layer.MAC});
    }

    @Property(tries = 25)
    @Checks(
            id = "signal/mac/other-direction-refused",
            title = "a MAC does not verify with sender and receiver exchanged",
            requirements = {"MSG-002", "MSG-013"},
            roles = "signal.wire")
    void otherDirectionRefused(
            @ForAll(supplier = WireMessages.Messages.class) Packet message,
            @ForAll(supplier = WireMessages.PublicKeys.class) Bytes sender,
            @ForAll(supplier = SomeBytes.Key.class) Bytes macKey,
            @ForAll @IntRange(max = 252) int bit) {
        Bytes receiver = Altered.bit(sender, 8 + bit);
        MacInput genuine = authentic(message, sender, receiver, macKey);
        expect(() -> wire().verifyMac(new MacInput(genuine.body(), receiver, sender, macKey)), Layer.MAC, "bad-mac");
    }

    private static MacInput authentic(Packet message, Bytes sender, Bytes receiver, Bytes macKey) {
        byte[] mac = Arrays.copyOf(Hmac.sha256(macKey, sender, receiver, message.authenticated()), LENGTH);
        return new MacInput(message.withMac(Bytes.of(mac)).encode(), sender, receiver, macKey);
    }

    private static SignalWire wire() {
        return Run.current().subject().role(SignalWire.class);
    }
}
