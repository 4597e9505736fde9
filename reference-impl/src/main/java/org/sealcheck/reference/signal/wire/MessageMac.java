package org.sealcheck.reference.signal.wire;

import java.util.Arrays;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.crypto.Secrets;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * The code that authenticates a SignalMessage (MSG-002).
 *
 * <pre>{@code MAC = first 8 bytes of HMAC-SHA256(macKey, IK sender || IK receiver || version byte || protobuf)}</pre>
 */
final class MessageMac {
    /** Bytes of the code on the wire. */
    static final int LENGTH = 8;

    private MessageMac() {}

    /**
     * @param sender the identity of the party that sends this message
     * @param receiver the identity of the party that receives it
     * @param versioned version byte and protobuf, as on the wire (WIRE-004)
     */
    static byte[] compute(Secret macKey, IdentityKey sender, IdentityKey receiver, byte[] versioned) {
        return truncated(HmacSha256.mac(macKey.toByteArray(), macInput(sender, receiver, versioned)));
    }

    /** @throws Rejection bad-mac */
    static void requireValid(byte[] expected, byte[] received) {
        if (!Secrets.equal(expected, received)) {
            throw new Rejection(SignalReason.BAD_MAC, "MSG-002", "the MAC of the SignalMessage does not verify");
        }
    }

    private static byte[] macInput(IdentityKey sender, IdentityKey receiver, byte[] versioned) {
        return Concatenation.of(sender.encoded(), receiver.encoded(), versioned);
    }

    private static byte[] truncated(byte[] tag) {
        return Arrays.copyOf(tag, LENGTH);
    }
}
