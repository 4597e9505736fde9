package org.sealcheck.contract.signal;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Role;

@Role("signal.keys")
@Doc("Curve25519 keys: their encoding, agreement, and XEdDSA signatures.")
public interface SignalKeys {

    @Doc("Decodes a public key and encodes it again. Rejects what is not a public key.")
    PublicKey decodePublicKey(EncodedKey input);

    @Doc("The public key of a private key.")
    PublicKey publicKey(PrivateKey input);

    @Doc("The Diffie-Hellman shared secret.")
    SharedSecret agree(Agreement input);

    @Doc("Signs a message with XEdDSA.")
    Signature sign(ToSign input);

    @Doc("Answers if the signature verifies, rejects (layer signature) if not.")
    Empty verify(ToVerify input);

    record EncodedKey(@Doc("as received, any length") Bytes encoded) {}

    record PublicKey(
            @Doc("33 bytes: type 05, then u little-endian") Bytes publicKey) {}

    record PrivateKey(@Doc("32 bytes") Bytes privateKey) {}

    record Agreement(
            @Doc("32 bytes") Bytes privateKey,
            @Doc("33 bytes") Bytes publicKey) {}

    record SharedSecret(@Doc("32 bytes") Bytes sharedSecret) {}

    record ToSign(
            @Doc("32 bytes") Bytes privateKey,
            Bytes message,

            @Doc("64 bytes, the nonce Z; only to implementations with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Signature(@Doc("64 bytes") Bytes signature) {}

    record ToVerify(
            @Doc("33 bytes") Bytes publicKey,
            Bytes message,
            @Doc("as received, any length") Bytes signature) {}
}
