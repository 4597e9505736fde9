package org.sealcheck.reference.mtproto.box;

/**
 * A message for a device, as the queue carries it.
 *
 * @param qts its number
 * @param content what it carries
 */
public record Event(long qts, byte[] content) {}
