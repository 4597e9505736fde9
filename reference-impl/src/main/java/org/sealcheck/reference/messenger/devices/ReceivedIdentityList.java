package org.sealcheck.reference.messenger.devices;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.messenger.devices.proto.IdentityLists.IdentityListDetails;
import org.sealcheck.reference.messenger.devices.proto.IdentityLists.SignedIdentityList;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.keys.Signature;

/** A signed identity list as it came: whoever made it, and however old it is. */
public final class ReceivedIdentityList {
    private static final byte[] TYPE = {PublicKey.TYPE};

    private ReceivedIdentityList() {}

    /**
     * Reads a list and believes it (REG-008, BACK-014).
     *
     * @param known the sequence number of the last list accepted for the account
     * @throws Rejection bad-message, missing-field, bad-key-length, duplicate-device, signer-not-listed,
     *     bad-signature, stale-list
     */
    public static IdentityList accept(byte[] received, Optional<Integer> known) {
        SignedIdentityList signed = signed(received);
        IdentityListDetails details = details(signed);
        requireComplete(signed, details);
        IdentityList list = new IdentityList(
                details.getSeq(),
                details.getTimestamp(),
                details.getDevicesList().stream().map(ByteString::toByteArray).toList(),
                details.getSigningDeviceIndex());
        list.devices().forEach(IdentityListHash::requireLength);
        requireDistinct(details.getDevicesList());
        requireSignerListed(list);
        requireSignature(list, signed);
        requireNewer(list, known);
        return list;
    }

    private static SignedIdentityList signed(byte[] received) {
        try {
            return SignedIdentityList.parseFrom(received);
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(DevicesReason.BAD_MESSAGE, "REG-008", "no signed list: " + e.getMessage());
        }
    }

    private static IdentityListDetails details(SignedIdentityList signed) {
        try {
            return IdentityListDetails.parseFrom(signed.getDetails());
        } catch (InvalidProtocolBufferException e) {
            throw new Rejection(DevicesReason.BAD_MESSAGE, "REG-008", "no list inside: " + e.getMessage());
        }
    }

    private static void requireComplete(SignedIdentityList signed, IdentityListDetails details) {
        if (!signed.hasDetails()
                || !signed.hasSignature()
                || !details.hasSeq()
                || !details.hasTimestamp()
                || !details.hasSigningDeviceIndex()
                || details.getDevicesCount() == 0) {
            throw new Rejection(
                    DevicesReason.MISSING_FIELD,
                    "REG-008",
                    "a signed list has seq, timestamp, devices, the index of the signer and a signature");
        }
    }

    private static void requireDistinct(List<ByteString> devices) {
        if (new HashSet<>(devices).size() != devices.size()) {
            throw new Rejection(DevicesReason.DUPLICATE_DEVICE, "REG-008", "the list has one identity key twice");
        }
    }

    static void requireSignerListed(IdentityList list) {
        if (list.signer() < 0 || list.signer() >= list.devices().size()) {
            throw new Rejection(
                    DevicesReason.SIGNER_NOT_LISTED,
                    "REG-008",
                    "device " + list.signer() + " signed a list of "
                            + list.devices().size());
        }
    }

    static void requireSignature(IdentityList list, SignedIdentityList signed) {
        PublicKey signer = PublicKey.decode(Concatenation.of(TYPE, list.signingDevice()));
        new Signature(signed.getSignature().toByteArray())
                .requireValid(signer, signed.getDetails().toByteArray());
    }

    static void requireNewer(IdentityList list, Optional<Integer> known) {
        if (known.isPresent() && list.seq() <= known.get()) {
            throw new Rejection(
                    DevicesReason.STALE_LIST,
                    "REG-008",
                    "list " + list.seq() + " comes after list " + known.get() + ", which was accepted already");
        }
    }
}
