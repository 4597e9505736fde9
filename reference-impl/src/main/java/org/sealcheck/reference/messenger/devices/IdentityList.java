package org.sealcheck.reference.messenger.devices;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.messenger.devices.proto.IdentityLists.IdentityListDetails;
import org.sealcheck.reference.messenger.devices.proto.IdentityLists.SignedIdentityList;
import org.sealcheck.reference.signal.keys.PrivateKey;

/**
 * The identity keys of an account's devices, as one of them vouches for them (REG-008).
 *
 * @param seq goes up with every list of the account
 * @param timestamp seconds since 1970
 * @param devices 32 bytes each
 * @param signer index of the device that signed
 */
public record IdentityList(int seq, long timestamp, List<byte[]> devices, int signer) {
    public IdentityList {
        devices = List.copyOf(devices);
    }

    /** The 32 bytes of the device that signed. */
    public byte[] signingDevice() {
        return devices.get(signer);
    }

    /**
     * The list with the signature of its signing device: an XEdDSA signature over the serialized list.
     *
     * @param entropy 64 bytes
     */
    public byte[] signed(PrivateKey identity, Entropy entropy) {
        byte[] details = details();
        return SignedIdentityList.newBuilder()
                .setDetails(ByteString.copyFrom(details))
                .setSignature(
                        ByteString.copyFrom(identity.sign(details, entropy).toByteArray()))
                .build()
                .toByteArray();
    }

    private byte[] details() {
        return IdentityListDetails.newBuilder()
                .setSeq(seq)
                .setTimestamp(timestamp)
                .addAllDevices(devices.stream().map(ByteString::copyFrom).toList())
                .setSigningDeviceIndex(signer)
                .build()
                .toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityList that
                && seq == that.seq
                && timestamp == that.timestamp
                && signer == that.signer
                && Arrays.deepEquals(devices.toArray(), that.devices.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {seq, timestamp, signer, devices.toArray()});
    }
}
