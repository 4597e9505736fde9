package org.sealcheck.reference.signal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;
import static org.sealcheck.reference.signal.session.Pair.ALICE;
import static org.sealcheck.reference.signal.session.Pair.BOB;

import org.junit.jupiter.api.Test;
import org.sealcheck.reference.signal.SignalReason;
import org.sealcheck.reference.signal.keys.IdentityKey;

class IdentityTest {
    private final Pair pair = new Pair().established();
    private final Pair reinstalled = new Pair();

    IdentityTest() {
        reinstalled.alice = Device.create(ALICE, reinstalled.entropy);
    }

    @Test
    void bothSidesPinWhomTheyMet() {
        assertThat(pair.alice.pinned()).containsEntry(BOB, pair.bob.identity().identityKey());
        assertThat(pair.bob.pinned()).containsEntry(ALICE, pair.alice.identity().identityKey());
    }

    @Test
    void aChangedIdentityIsRefusedUntilTrustedAndThenWorks() {
        IdentityKey changed = reinstalled.alice.identity().identityKey();
        Device alice = Sessions.processBundle(reinstalled.alice, BOB, pair.bobsBundle(9), pair.entropy);
        Sessions.Encrypted hello = Sessions.encrypt(alice, BOB, new byte[0]);
        assertRejected(SignalReason.IDENTITY_CHANGED, () -> pair.bobReads(hello.ciphertext()));
        assertThat(pair.bob.preKeys().oneTime()).containsKey(9L);
        pair.bob = Trust.accept(pair.bob, ALICE, changed);
        assertThat(Sessions.canEncrypt(pair.bob, ALICE)).isFalse();
        assertRejected(SignalReason.IDENTITY_CHANGED, () -> pair.bobSends("to the old one"));
        assertThat(pair.bobReads(hello.ciphertext())).isEmpty();
        assertThat(Sessions.canEncrypt(pair.bob, ALICE)).isTrue();
        Ciphertext fromTheOldOne = pair.aliceSends("old");
        assertRejected(SignalReason.IDENTITY_CHANGED, () -> pair.bobReads(fromTheOldOne));
    }

    @Test
    void aForgedFirstMessagePinsNothing() {
        Pair fresh = new Pair();
        fresh.aliceStarts(1);
        byte[] forged = fresh.aliceSends("x").body();
        // the last byte of the inner MAC: fields 5 and 6 follow it with 3 and 2 bytes
        forged[forged.length - 6] ^= 1;
        Device before = fresh.bob;
        assertRejected(SignalReason.BAD_MAC, () -> fresh.bobReads(new Ciphertext(Ciphertext.Type.PREKEY, forged)));
        assertThat(DeviceStorage.write(fresh.bob)).isEqualTo(DeviceStorage.write(before));
    }

    @Test
    void ourOwnIdentityIsNobodyElses() {
        assertRejected(
                SignalReason.OWN_IDENTITY,
                () -> Sessions.processBundle(reinstalled.bob, ALICE, Pair.bundle(reinstalled.bob), pair.entropy));
    }
}
