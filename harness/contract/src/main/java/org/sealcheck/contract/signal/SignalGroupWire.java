package org.sealcheck.contract.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Role;

@Role("signal.group-wire")
@Doc("The two messages of sender keys, read without any store.")
public interface SignalGroupWire {

    @Doc("Reads a SenderKeyMessage. Its signature is not checked here.")
    Message parseMessage(Received input);

    @Doc("Answers if the signature of a SenderKeyMessage verifies, rejects (layer signature) if not.")
    Empty verifySignature(SignedMessage input);

    @Doc("Reads a SenderKeyDistributionMessage.")
    Distribution parseDistribution(Received input);

    record Received(@Doc("the whole message as received") Bytes body) {}

    record Message(
            @Doc("unsigned 32 bits") long keyId,
            @Doc("unsigned 32 bits") long iteration,
            @Doc("without version and signature") Bytes ciphertext) {}

    record SignedMessage(
            @Doc("a SenderKeyMessage as received") Bytes body,
            @Doc("33 bytes") Bytes signingKey) {}

    record Distribution(
            @Doc("unsigned 32 bits") long keyId,
            @Doc("unsigned 32 bits") long iteration,
            @Doc("32 bytes") Bytes chainKey,
            @Doc("33 bytes") Bytes signingKey) {}
}
