package org.sealcheck.contract.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;

@Role("messenger.identity-list")
@Doc("The signed list of an account's identity keys that a device publishes when it registers.")
public interface MessengerIdentityList {

    @Doc("The short hash of the identity keys of an account. Rejects (layer parse) keys of another length.")
    Hash hash(Identities input);

    @Doc("Makes a list and signs it as one of its devices.")
    Signed sign(ToSign input);

    @Doc("Reads a list and believes it: its signer is one of its devices, the signature verifies, and it is newer than"
            + " the one known.")
    IdentityList accept(Received input);

    record Identities(@Doc("32 bytes each, in any order") List<Bytes> identities) {}

    record Hash(@Doc("10 bytes") Bytes hash) {}

    record ToSign(
            @Doc("32 bytes, of the device that signs") Bytes privateKey,
            @Doc("goes up with every list of an account") int seq,
            @Doc("seconds since 1970") long timestamp,
            @Doc("identity keys, 32 bytes each") List<Bytes> devices,
            @Doc("index of the device that signs") int signer,

            @Doc("64 bytes; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record Signed(
            @Doc("protobuf { 1: details, 2: signature }") Bytes signed) {}

    record Received(
            Bytes signed,

            @Doc("the seq of the last list accepted for this account; absent if there was none") @Nullable
            Integer knownSeq) {}

    record IdentityList(
            int seq,
            @Doc("seconds since 1970") long timestamp,
            @Doc("32 bytes each") List<Bytes> devices,
            int signer) {}
}
