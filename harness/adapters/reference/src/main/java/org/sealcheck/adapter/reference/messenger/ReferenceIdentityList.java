package org.sealcheck.adapter.reference.messenger;

import java.util.List;
import java.util.Optional;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessengerIdentityList;
import org.sealcheck.reference.messenger.devices.IdentityListHash;
import org.sealcheck.reference.messenger.devices.ReceivedIdentityList;

/** Plays messenger.identity-list. */
final class ReferenceIdentityList implements MessengerIdentityList {
    @Override
    public Hash hash(Identities input) {
        return Answer.of(() -> new Hash(Bytes.of(IdentityListHash.of(raw(input.identities())))));
    }

    @Override
    public Signed sign(ToSign input) {
        return Answer.of(() -> {
            var list = new org.sealcheck.reference.messenger.devices.IdentityList(
                    input.seq(), input.timestamp(), raw(input.devices()), input.signer());
            return new Signed(
                    Bytes.of(list.signed(Keys.privateKey(input.privateKey()), Keys.entropy(input.entropy()))));
        });
    }

    @Override
    public IdentityList accept(Received input) {
        return Answer.of(() -> {
            var list = ReceivedIdentityList.accept(input.signed().toByteArray(), Optional.ofNullable(input.knownSeq()));
            return new IdentityList(
                    list.seq(),
                    list.timestamp(),
                    list.devices().stream().map(Bytes::of).toList(),
                    list.signer());
        });
    }

    private static List<byte[]> raw(List<Bytes> identities) {
        return identities.stream().map(Bytes::toByteArray).toList();
    }
}
