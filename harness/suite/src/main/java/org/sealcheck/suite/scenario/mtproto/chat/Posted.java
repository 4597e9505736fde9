package org.sealcheck.suite.scenario.mtproto.chat;

import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;

/**
 * A packet that the Server has.
 *
 * @param number in which it came, from 1
 * @param label the text it carries, or what it was made for
 */
public record Posted(int number, ChatParty from, Packet packet, String label) {}
