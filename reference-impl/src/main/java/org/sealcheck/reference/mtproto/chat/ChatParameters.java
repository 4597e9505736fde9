package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.mtproto.dh.DhParameters;

/**
 * What is fixed when a chat is made.
 *
 * @param numbers p and g of the first exchange, which every later one takes, too (MT-PFS-005)
 * @param visualisation 36 bytes, of the first key
 */
public record ChatParameters(DhParameters numbers, byte[] visualisation) {}
