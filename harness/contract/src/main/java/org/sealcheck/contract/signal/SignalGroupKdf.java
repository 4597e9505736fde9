package org.sealcheck.contract.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("signal.group-kdf")
@Doc("The hash ratchet of a sender key.")
public interface SignalGroupKdf {

    @Doc("One step of a sender's chain: the message key of this chain key, and the chain key after it.")
    ChainStep chainStep(ChainKey input);

    record ChainKey(@Doc("32 bytes") Bytes chainKey) {}

    record ChainStep(
            @Doc("16 bytes") Bytes iv,
            @Doc("32 bytes, AES-256") Bytes cipherKey,
            @Doc("32 bytes") Bytes nextChainKey) {}
}
