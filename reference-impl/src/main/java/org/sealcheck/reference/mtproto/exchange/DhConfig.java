package org.sealcheck.reference.mtproto.exchange;

import org.sealcheck.reference.mtproto.dh.DhParameters;

/**
 * Parameters that a server gave and that were checked.
 *
 * @param version the server's number for them
 */
public record DhConfig(int version, DhParameters parameters) {}
