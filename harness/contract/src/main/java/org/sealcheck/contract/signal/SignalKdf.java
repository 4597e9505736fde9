package org.sealcheck.contract.signal;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("signal.kdf")
@Doc("The key derivations that need no curve: HKDF in both message versions, and the symmetric-key ratchet.")
public interface SignalKdf {

    @Doc("Derives `length` bytes with HKDF-SHA256. Version 3 is RFC 5869; version 2 counts its blocks from 0.")
    Okm hkdf(HkdfInput input);

    @Doc("One step of a chain: the message keys of this chain key, and the chain key after it.")
    ChainStep chainStep(ChainKey input);

    record HkdfInput(
            @Doc("2 or 3: the message version whose HKDF is meant")
            int version,

            @Doc("input key material") Bytes ikm,
            @Doc("32 zero bytes if absent") @Nullable Bytes salt,
            Bytes info,
            @Doc("bytes wanted, 1 to 8160") int length) {}

    record Okm(Bytes okm) {}

    record ChainKey(@Doc("32 bytes") Bytes chainKey) {}

    record ChainStep(
            @Doc("32 bytes, AES-256") Bytes cipherKey,
            @Doc("32 bytes, HMAC-SHA256") Bytes macKey,
            @Doc("16 bytes") Bytes iv,
            @Doc("32 bytes") Bytes nextChainKey) {}
}
