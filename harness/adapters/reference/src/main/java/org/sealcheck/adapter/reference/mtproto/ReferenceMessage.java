package org.sealcheck.adapter.reference.mtproto;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoMessage;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.mtproto.message.KeyDerivation;
import org.sealcheck.reference.mtproto.message.LegacyKeyDerivation;
import org.sealcheck.reference.mtproto.message.LegacyMessageCipher;
import org.sealcheck.reference.mtproto.message.MessageCipher;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/** Plays mtproto.message. */
final class ReferenceMessage implements MtprotoMessage {
    @Override
    public CipherKeys deriveKeys(Derivation input) {
        return Answer.of(() -> {
            SharedKey key = Chats.key(input.key());
            byte[] messageKey = input.messageKey().toByteArray();
            var keys = isLegacy(input.version())
                    ? LegacyKeyDerivation.cipherKeys(key, input.x(), messageKey)
                    : KeyDerivation.cipherKeys(key, input.x(), messageKey);
            return new CipherKeys(
                    Bytes.of(keys.aesKey().toByteArray()), Bytes.of(keys.aesIv().toByteArray()));
        });
    }

    @Override
    public Packet encrypt(ToEncrypt input) {
        return Answer.of(() -> {
            SharedKey key = Chats.key(input.key());
            Role sender = Chats.role(input.sender());
            byte[] body = input.body().toByteArray();
            Bytes padding = input.entropy();
            return new Packet(Bytes.of(
                    padding == null
                            ? encrypt(input.version(), key, sender, body)
                            : encrypt(input.version(), key, sender, body, padding.toByteArray())));
        });
    }

    @Override
    public Body decrypt(ToDecrypt input) {
        return Answer.of(() -> {
            SharedKey key = Chats.key(input.key());
            byte[] packet = input.packet().toByteArray();
            return new Body(Bytes.of(
                    isLegacy(input.version())
                            ? LegacyMessageCipher.decrypt(key, packet)
                            : MessageCipher.decrypt(key, Chats.role(input.receiver()), packet)));
        });
    }

    private static byte[] encrypt(int version, SharedKey key, Role sender, byte[] body) {
        return isLegacy(version)
                ? LegacyMessageCipher.encrypt(key, body, Entropy.system())
                : MessageCipher.encrypt(key, sender, body, Entropy.system());
    }

    private static byte[] encrypt(int version, SharedKey key, Role sender, byte[] body, byte[] padding) {
        return isLegacy(version)
                ? LegacyMessageCipher.encryptPadded(key, body, padding)
                : MessageCipher.encryptPadded(key, sender, body, padding);
    }

    private static boolean isLegacy(int version) {
        return switch (version) {
            case 1 -> true;
            case 2 -> false;
            default -> throw new IllegalArgumentException("version " + version + "; ask for 1 or 2");
        };
    }
}
