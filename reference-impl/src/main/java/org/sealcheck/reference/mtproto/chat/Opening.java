package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.mtproto.message.LegacyMessageCipher;
import org.sealcheck.reference.mtproto.message.MessageCipher;
import org.sealcheck.reference.mtproto.message.MessageReason;
import org.sealcheck.reference.mtproto.message.Packet;

/** Finds the key and the version of a packet, and decrypts it. */
final class Opening {
    private Opening() {}

    /** @throws Rejection bad-packet, unknown-key (MT-PFS-018), bad-message-key */
    static Opened open(OpenChat chat, byte[] bytes) {
        Packet packet = Packet.parse(bytes);
        ChatKey key = chat.keyOf(packet.fingerprint())
                .orElseThrow(() -> new Rejection(
                        MessageReason.UNKNOWN_KEY,
                        "MT-PFS-018",
                        "the packet is encrypted with the key " + packet.fingerprint()
                                + ", which this chat does not have"));
        try {
            return new Opened(key, false, MessageCipher.decrypt(key.key(), chat.self(), packet));
        } catch (Rejection refused) {
            if (!mayTryVersion1(chat)) {
                throw refused;
            }
            return new Opened(key, true, LegacyMessageCipher.decrypt(key.key(), packet));
        }
    }

    /** MT-V1-102, MT-V1-105. */
    private static boolean mayTryVersion1(OpenChat chat) {
        return chat.versions().mayBeLegacy(!chat.waiting().isEmpty());
    }
}
