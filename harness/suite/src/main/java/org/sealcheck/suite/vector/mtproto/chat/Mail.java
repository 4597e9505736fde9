package org.sealcheck.suite.vector.mtproto.chat;

import org.sealcheck.contract.mtproto.MtprotoSecretChat.Packet;
import org.sealcheck.suite.secretchat.Insider;
import org.sealcheck.suite.secretchat.Layered;
import org.sealcheck.suite.secretchat.Said;
import org.sealcheck.suite.vector.kit.Fields;

/** A message of the insider's, and its packet. */
record Mail(Layered message, Packet packet) {
    /** What its recipient is to be shown. */
    Fields shown() {
        Fields id = Fields.of("randomId", Insider.id(message.said().randomId()));
        return message.said() instanceof Said.Text text ? id.with("text", text.text()) : id;
    }
}
