package org.sealcheck.reference.messenger.backfill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.devices.IdentityList;
import org.sealcheck.reference.messenger.devices.ReceivedIdentityList;
import org.sealcheck.reference.signal.keys.IdentityKey;

/**
 * The devices of an account as the server tells them, with the list that one of them signed, if there is one.
 *
 * @param devices identity keys by device id
 */
public record AccountList(String account, Map<Integer, Optional<IdentityKey>> devices, Optional<byte[]> signed) {

    /**
     * Passes if the list may be believed (BACK-014).
     *
     * @param known sequence number of the last signed list of this account
     * @return the sequence number of this one
     * @throws Rejection unsigned-list, list-mismatch, and what {@link ReceivedIdentityList#accept} throws
     */
    Optional<Long> requireConsistent(Optional<Long> known) {
        if (signed.isEmpty()) {
            requireNeverSigned(known);
            return Optional.empty();
        }
        IdentityList list = ReceivedIdentityList.accept(signed.get(), known.map(Math::toIntExact));
        requireSame(list);
        return Optional.of((long) list.seq());
    }

    void requireNeverSigned(Optional<Long> known) {
        if (known.isPresent()) {
            throw new Rejection(
                    BackfillReason.UNSIGNED_LIST,
                    "BACK-014",
                    "the lists of " + account + " were signed before, this one is not");
        }
    }

    void requireSame(IdentityList list) {
        List<byte[]> told = devices.values().stream()
                .flatMap(Optional::stream)
                .map(key -> key.publicKey().coordinate())
                .sorted(Arrays::compareUnsigned)
                .toList();
        List<byte[]> vouched =
                list.devices().stream().sorted(Arrays::compareUnsigned).toList();
        if (!Arrays.deepEquals(told.toArray(), vouched.toArray())) {
            throw new Rejection(
                    BackfillReason.LIST_MISMATCH,
                    "BACK-014",
                    "the server lists " + told.size() + " identity keys of " + account + ", which are not the "
                            + vouched.size() + " that its device signed");
        }
    }
}
