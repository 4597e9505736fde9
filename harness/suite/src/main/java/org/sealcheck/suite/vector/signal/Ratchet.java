package org.sealcheck.suite.vector.signal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;

/**
 * One sending chain of a conversation whose secrets are all known: what its sender writes, byte for byte, and what a
 * forger of it could.
 *
 * @param rootKey after the step that began this chain
 */
record Ratchet(
        FileBuilder file,
        Bytes sender,
        Bytes receiver,
        Bytes rootKey,
        KeyPair ratchetKey,
        long previousCounter,
        List<Bytes> chainKeys) {

    /** The chain that the initiator begins: its first ratchet key meets the signed prekey. */
    static Ratchet first(
            FileBuilder file, Bytes sender, Bytes receiver, Fields sessionKeys, KeyPair ours, Bytes signedPreKey) {
        return after(file, sender, receiver, sessionKeys.bytes("rootKey"), ours, signedPreKey, 0);
    }

    /** The chain of the other side that answers this one. */
    Ratchet answer(KeyPair fresh, long previousCounter) {
        return after(file, receiver, sender, rootKey, fresh, ratchetKey.publicKey(), previousCounter);
    }

    private static Ratchet after(
            FileBuilder file,
            Bytes sender,
            Bytes receiver,
            Bytes rootKey,
            KeyPair ours,
            Bytes theirs,
            long previousCounter) {
        Fields step = file.ask(
                "signal.x3dh.rootStep",
                Fields.of("rootKey", rootKey)
                        .with("ratchetPrivate", ours.privateKey())
                        .with("theirRatchetKey", theirs));
        return new Ratchet(
                file,
                sender,
                receiver,
                step.bytes("rootKey"),
                ours,
                previousCounter,
                new ArrayList<>(List.of(step.bytes("chainKey"))));
    }

    /** Cipher key, MAC key and IV of a message. */
    Fields keys(int counter) {
        while (chainKeys.size() <= counter + 1) {
            Bytes last = chainKeys.get(chainKeys.size() - 1);
            chainKeys.add(chainStep(last).bytes("nextChainKey"));
        }
        return chainStep(chainKeys.get(counter));
    }

    private Fields chainStep(Bytes chainKey) {
        return file.ask("signal.kdf.chainStep", Fields.of("chainKey", chainKey));
    }

    /** The message with this counter, as an honest sender writes it. */
    Bytes message(int counter, String plaintext) {
        return message(counter, text(plaintext));
    }

    Bytes message(int counter, Bytes plaintext) {
        return signed(counter, Wire.VERSION, fields(counter, encrypt(keys(counter), plaintext)));
    }

    /** The honest fields with this ciphertext. */
    Protobuf fields(int counter, Bytes ciphertext) {
        return Wire.message(ratchetKey.publicKey(), counter, previousCounter, ciphertext);
    }

    Protobuf fields(int counter, String plaintext) {
        return fields(counter, encrypt(keys(counter), text(plaintext)));
    }

    /** Any fields under the genuine MAC of a message key. */
    Bytes signed(int counter, Bytes version, Protobuf fields) {
        return signed(keys(counter).bytes("macKey"), version, fields);
    }

    /** Any fields under the MAC with any key. */
    Bytes signed(Bytes macKey, Bytes version, Protobuf fields) {
        Bytes versioned = Deviations.concat(version, fields.encode());
        return Deviations.concat(versioned, Wire.mac(macKey, sender, receiver, versioned));
    }

    static Bytes text(String plaintext) {
        return Bytes.of(plaintext.getBytes(StandardCharsets.UTF_8));
    }

    /** AES-256-CBC with PKCS#7 padding. */
    static Bytes encrypt(Fields keys, Bytes plaintext) {
        return aes("AES/CBC/PKCS5Padding", keys, plaintext);
    }

    /** AES-256-CBC of whole blocks, without padding. */
    static Bytes encryptBlocks(Fields keys, Bytes blocks) {
        return aes("AES/CBC/NoPadding", keys, blocks);
    }

    private static Bytes aes(String mode, Fields keys, Bytes plaintext) {
        try {
            Cipher cipher = Cipher.getInstance(mode);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(keys.bytes("cipherKey").toByteArray(), "AES"),
                    new IvParameterSpec(keys.bytes("iv").toByteArray()));
            return Bytes.of(cipher.doFinal(plaintext.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in CBC mode", e);
        }
    }
}
