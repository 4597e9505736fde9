package org.sealcheck.contract.messenger;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;

/** What somebody who has a message submits to report it. Nothing in it has been checked by whom it is given to. */
public record FrankingReport(
        @Doc("M: the whole serialized plaintext, as it was encrypted")
        Bytes message,

        @Doc("N_F, 32 bytes in a good report") Bytes nonce,
        @Doc("T_F, 32 bytes in a good report") Bytes frankingTag,
        @Doc("R_F, 32 bytes in a good report") Bytes reportingTag,
        @Doc("as the server encoded it") Bytes context) {}
