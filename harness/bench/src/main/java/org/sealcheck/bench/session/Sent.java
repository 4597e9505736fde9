package org.sealcheck.bench.session;

/**
 * An encrypted message on the wire.
 *
 * @param preKey whether it carries the set-up of the session
 * @param body the whole message
 */
public record Sent(boolean preKey, byte[] body) {}
