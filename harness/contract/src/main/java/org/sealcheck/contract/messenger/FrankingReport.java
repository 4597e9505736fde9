package org.sealcheck.contract.messenger;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;

/** What somebody who has a message submits to report it. Nothing in it has been checked by whom it is given to. */
public record FrankingReport(
        @Doc("M: the whole serialized plaintext, as it was encrypted")
        Bytes message,

        @Doc("32 bytes, N_F") Bytes nonce,
        @Doc("32 bytes, T_F") Bytes frankingTag,
        @Doc("32 bytes, R_F") Bytes reportingTag,
        @Doc("as the server encoded it") Bytes context) {}
