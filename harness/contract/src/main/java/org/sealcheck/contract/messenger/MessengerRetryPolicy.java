package org.sealcheck.contract.messenger;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Role;

@Role("messenger.retry-policy")
@Doc("The decision alone whether a retry is honoured, without a client around it.")
public interface MessengerRetryPolicy {

    @Doc(
            "Rejects if one of the conditions does not hold: (layer state) no row, (layer identity) the identity version rose,"
                    + " (layer limit) too old or too often, (layer policy) the clock runs backwards.")
    Empty decide(Retry input);

    record Retry(
            @Doc("absent if the message was not sent to this device, was delivered, or is deleted") @Nullable
            Row row,

            @Doc("of the device now") int identityVersion,
            @Doc("ms since 1970") long now) {}

    record Row(
            @Doc("of the device when the message was sent") int identityVersion,

            @Doc("when the message was first sent, ms since 1970")
            long sentAt,

            @Doc("retries honoured so far") int honoured) {}
}
