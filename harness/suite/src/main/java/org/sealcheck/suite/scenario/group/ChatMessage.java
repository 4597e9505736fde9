package org.sealcheck.suite.scenario.group;

import org.sealcheck.contract.messenger.MessengerGroup.Sent;

/**
 * One message to a chat, with all that its sender handed to the Server.
 *
 * @param text what it says, by which features name it
 */
public record ChatMessage(ChatClient from, String text, Sent sent) {}
