package org.sealcheck.reference.signal.x3dh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Hex.bytes;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Hex;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.KeyPair;
import org.sealcheck.reference.signal.keys.PrivateKey;
import org.sealcheck.reference.signal.keys.PublicKey;

/**
 * libsignal-protocol-java's RatchetingSessionTest. Alice's base key in it is not clamped, so what both sides compute
 * with a clamped one was computed independently.
 */
class X3dhTest {
    private static final PrivateKey ALICE_IDENTITY =
            key("9040f0d4e09cf38f6dc7c13779c908c015a1da4fa78737a080eb0a6f4f5f8f58");
    private static final PrivateKey ALICE_BASE =
            key("11ae7c64d1e61cd596b76a0db5012673391cae66edbfcf073b4da80516a47449");
    private static final PrivateKey BOB_IDENTITY =
            key("4875cc69ddf8ea0719ec947d61081135868d5fd801f02c0225e516df2156605e");
    private static final PrivateKey BOB_SIGNED_PREKEY =
            key("583900131fb727998b7803fe6ac22cc591f342e4e42a8c8d5d78194209b8d253");

    @Test
    void recipientDerivesThePublishedChainKey() {
        SessionKeys keys = X3dh.respond(new Recipient(
                BOB_IDENTITY,
                BOB_SIGNED_PREKEY,
                Optional.empty(),
                new IdentityKey(ALICE_IDENTITY.publicKey()),
                PublicKey.receive(bytes("05472d1fb1a9862c3af6beaca8920277e2b26f4a79213ec7c906aeb35e03cf8950"))));
        assertThat(Hex.of(keys.chainKey().key().toByteArray()))
                .isEqualTo("9797caca53c989bbe229a40ca7727010eb2604fc14945d77958a0aeda088b44d");
        assertThat(Hex.of(keys.rootKey().key().toByteArray()))
                .isEqualTo("3e6130d0a8c8e5b8ad65eb8b7d95fa3ab84710d48d92f34dcda43f9909261bca");
    }

    @Test
    void initiatorWithTheClampedBaseKey() {
        SessionKeys keys = initiate(Optional.empty());
        assertThat(Hex.of(keys.chainKey().key().toByteArray()))
                .isEqualTo("ab9be50e5cb22a925446ab90ee5670545f4fd32902459ec274b6ad0ae5d6031a");
        assertThat(Hex.of(keys.rootKey().key().toByteArray()))
                .isEqualTo("cdbd35392e300db7b28f9e8501eb21b224cd8ca0a009c8339fbe89614035bcb2");
    }

    @Test
    void bothSidesAgreeWithAOneTimePreKeyAndDifferFromWithout() {
        KeyPair oneTime = KeyPair.of(key("a1cab48f7c893fafa9880a28c3b4999d28d6329562d27a4ea4e22e9ff1bdd65a"));
        SessionKeys theirs = X3dh.respond(new Recipient(
                BOB_IDENTITY,
                BOB_SIGNED_PREKEY,
                Optional.of(oneTime.privateKey()),
                new IdentityKey(ALICE_IDENTITY.publicKey()),
                ALICE_BASE.publicKey()));
        assertThat(initiate(Optional.of(oneTime.publicKey())))
                .isEqualTo(theirs)
                .isNotEqualTo(initiate(Optional.empty()));
    }

    private static SessionKeys initiate(Optional<PublicKey> oneTimePreKey) {
        return X3dh.initiate(new Initiator(
                ALICE_IDENTITY,
                ALICE_BASE,
                new IdentityKey(BOB_IDENTITY.publicKey()),
                BOB_SIGNED_PREKEY.publicKey(),
                oneTimePreKey));
    }

    private static PrivateKey key(String hex) {
        return PrivateKey.of(bytes(hex));
    }
}
