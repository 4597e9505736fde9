package org.sealcheck.suite.vector.mtproto;

import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.ChatRole;
import org.sealcheck.suite.scenario.mtproto.Packets;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;

/**
 * A message of a file, before anybody changes it.
 *
 * @param key 256 bytes
 * @param body whole words
 * @param padding to whole blocks
 */
record Message(int version, Bytes key, ChatRole sender, Bytes body, Bytes padding) {

    /** Of version 2, with as much padding as this; the key is the file's. */
    static Message named(FileBuilder file, ChatRole sender, int body, int padding) {
        return of(file, 2, sender, body, padding);
    }

    /** Of version 1. */
    static Message legacy(FileBuilder file, ChatRole sender, int body, int padding) {
        return of(file, 1, sender, body, padding);
    }

    private static Message of(FileBuilder file, int version, ChatRole sender, int body, int padding) {
        return new Message(
                version,
                file.random().bytes("key", 256),
                sender,
                file.random().bytes("body " + body, body),
                file.random().bytes("padding " + padding, padding));
    }

    Bytes plaintext() {
        return claiming(body.size());
    }

    /** Its plaintext with another length before it. */
    Bytes claiming(int length) {
        return Packets.plaintext(length, body, padding);
    }

    /** The packet. */
    Bytes packet() {
        return sealed(plaintext());
    }

    /** A packet of its version around this plaintext, with the message key that the version makes of it. */
    Bytes sealed(Bytes plaintext) {
        return version == 2
                ? Packets.seal(key, sender, plaintext)
                : Packets.sealLegacy(key, plaintext, 4 + body.size());
    }

    /** The receiver's call. */
    Fields received(Bytes packet) {
        return Fields.of("version", version)
                .with("key", key)
                .with("receiver", Packets.other(sender))
                .with("packet", packet);
    }

    Fields answer() {
        return Fields.of("body", body);
    }
}
