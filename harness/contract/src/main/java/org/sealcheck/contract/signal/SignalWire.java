package org.sealcheck.contract.signal;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Role;

@Role("signal.wire")
@Doc("The wire formats of message version 3, read without any session.")
public interface SignalWire {

    @Doc("Reads a SignalMessage. Its MAC is not checked here.")
    Message parseMessage(Received input);

    @Doc("Reads a PreKeySignalMessage, the SignalMessage inside included.")
    PreKeyMessage parsePreKeyMessage(Received input);

    @Doc("Answers if the MAC of a SignalMessage verifies, rejects (layer mac) if not.")
    Empty verifyMac(MacInput input);

    record Received(@Doc("the whole message as received") Bytes body) {}

    record Message(
            @Doc("the high nibble of the version byte") int version,
            @Doc("33 bytes") Bytes ratchetKey,
            @Doc("unsigned 32 bits") long counter,

            @Doc("unsigned 32 bits; absent if the library does not show it") @Nullable
            Long previousCounter,

            @Doc("without version and MAC") Bytes ciphertext) {}

    record PreKeyMessage(
            @Doc("the high nibble of the version byte") int version,
            @Doc("unsigned 32 bits") long registrationId,

            @Doc("unsigned 32 bits; absent if no one-time prekey was used") @Nullable
            Long preKeyId,

            @Doc("unsigned 32 bits") long signedPreKeyId,
            @Doc("33 bytes") Bytes baseKey,
            @Doc("33 bytes") Bytes identityKey,
            @Doc("the SignalMessage inside, as received") Bytes message) {}

    record MacInput(
            @Doc("a SignalMessage as received") Bytes body,
            @Doc("33 bytes") Bytes senderIdentity,
            @Doc("33 bytes") Bytes receiverIdentity,
            @Doc("32 bytes") Bytes macKey) {}
}
