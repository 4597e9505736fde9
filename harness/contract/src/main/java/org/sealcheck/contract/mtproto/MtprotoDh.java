package org.sealcheck.contract.mtproto;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Role;

@Role("mtproto.dh")
@Doc("The numbers of the key exchange, unsigned and with the highest byte first, and what follows from the key.")
public interface MtprotoDh {

    @Doc("Answers if prime and generator may be used, rejects (layer policy) if not.")
    Empty checkParameters(Parameters input);

    @Doc("Answers if a public value may be used, rejects (layer policy) if not. The prime is a good one.")
    Empty checkPublicValue(Received input);

    @Doc("The public value of a secret exponent.")
    PublicValue publicValue(Exponent input);

    @Doc(
            "The shared key, from our exponent and the other's public value. Rejects (layer policy) a value that may not be"
                    + " used.")
    SharedKey agree(Agreement input);

    @Doc("The fingerprint of a shared key.")
    Fingerprint fingerprint(Key input);

    @Doc("What two users compare: of a chat below layer 46 without the second key, of any other chat with it.")
    Visualisation visualise(Visualised input);

    record Parameters(
            @Doc("as received, any length") Bytes prime,
            @Doc("any number") int generator) {}

    record Received(
            @Doc("256 bytes") Bytes prime,
            @Doc("as received, any length") Bytes value) {}

    record Exponent(
            @Doc("256 bytes") Bytes prime,
            @Doc("2 to 7") int generator,
            @Doc("256 bytes") Bytes exponent) {}

    record PublicValue(
            @Doc("256 bytes, zeros before the number included")
            Bytes value) {}

    record Agreement(
            @Doc("256 bytes") Bytes prime,
            @Doc("256 bytes, ours") Bytes exponent,
            @Doc("as received, any length") Bytes theirs) {}

    record SharedKey(@Doc("256 bytes") Bytes key) {}

    record Key(@Doc("256 bytes") Bytes key) {}

    record Fingerprint(
            @Doc("8 bytes, as they stand in a packet") Bytes fingerprint) {}

    record Visualised(
            @Doc("256 bytes, the chat's first key") Bytes original,

            @Doc("256 bytes, the key in use when the chat came to layer 46; absent: it has not") @Nullable
            Bytes atLayer46) {}

    record Visualisation(
            @Doc("below layer 46 16 bytes, from there 36 bytes")
            Bytes visualisation) {}
}
