package org.sealcheck.reference.mtproto.exchange;

import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.dh.Exponent;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** A chat as one device knows it, a type for each state. */
public sealed interface Chat {

    /**
     * We asked for it.
     *
     * @param parameters those of this exchange, whatever the server has since (MT-DH-024)
     */
    record Asked(DhParameters parameters, Exponent exponent) implements Chat {}

    /**
     * We are asked, and our user has not answered (MT-DH-017). There is no secret of ours yet.
     *
     * @param gA as received: which prime it belongs to is not known before we ask for the parameters
     */
    record Invited(long from, byte[] gA) implements Chat {}

    /** Our user agreed; the server has not said that nobody was faster. */
    record Accepted(SharedKey key) implements Chat {}

    /** There is a key. */
    record Ready(Role role, SharedKey key) implements Chat {}

    /** Over, and all of its secrets gone. */
    record Discarded() implements Chat {}
}
