package org.sealcheck.contract.signal;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;

/** The public keys of one device that a server hands to one initiator. */
public record PreKeyBundle(
        @Doc("1 to 16380") long registrationId,
        @Doc("33 bytes") Bytes identityKey,
        SignedPreKey signedPreKey,
        @Doc("absent if the server has none left") @Nullable OneTimePreKey oneTimePreKey) {

    public record SignedPreKey(
            @Doc("unsigned 24 bits") long id,
            @Doc("33 bytes") Bytes publicKey,
            @Doc("64 bytes, over the 33 bytes of publicKey") Bytes signature) {}

    public record OneTimePreKey(
            @Doc("unsigned 24 bits") long id,
            @Doc("33 bytes") Bytes publicKey) {}
}
