package org.sealcheck.suite.vector.signal;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Alice makes a sender key and sends with it: every byte that she writes. */
final class SenderKeySendVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/group/send";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("a sender key made and used, byte for byte")
                .requirements("GRP-027", "GRP-010", "GRP-008", "GRP-011", "GRP-012", "GRP-019", "GRP-022", "GRP-028")
                .profile("sender-keys-v3")
                .needs("entropy-injected")
                .derivation("entropy of create: id (4 bytes, of which 31 bits count), chain key, private signature key;"
                        + " of encrypt: the nonce of the signature")
                .given(StepBuilder.call("signal.group.createMember", Fields.of("address", Scene.ALICE))
                        .bind("alice", "member"));
        for (int length : new int[] {0, 1, 15, 16, 1000}) {
            conversation(file, length);
        }
        late(file);
        idBits(file);
    }

    /** A key of the file, made and used as the reference does. */
    private static SenderKey key(FileBuilder file, String idHex) {
        long id = Long.parseLong(idHex, 16) & 0x7fff_ffffL;
        return SenderKey.named(file, "alice", id);
    }

    private static StepBuilder create(SenderKey key, String idHex) {
        Bytes entropy = Deviations.concat(
                Bytes.hex(idHex), key.chainKey(0), key.signer().privateKey());
        return StepBuilder.call(
                "signal.group.create",
                Fields.of("member", "$alice").with("groupId", SenderKey.GROUP).with("entropy", entropy));
    }

    private static StepBuilder encrypt(SenderKey key, int iteration, Bytes plaintext) {
        Bytes nonce = key.file().random().bytes(key.name() + " nonce", 64);
        Bytes ciphertext = Ratchet.encrypt(key.keys(iteration), plaintext);
        return StepBuilder.call(
                        "signal.group.encrypt",
                        Fields.of("member", "$alice")
                                .with("groupId", SenderKey.GROUP)
                                .with("plaintext", plaintext)
                                .with("entropy", nonce))
                .answers(Fields.of("message", key.signed(Wire.VERSION, key.fields(iteration, ciphertext))));
    }

    private static void conversation(FileBuilder file, int length) {
        SenderKey key = key(file, "00000102");
        Bytes plaintext = file.random().bytes("plaintext", length);
        CaseBuilder builder =
                file.add("messages_of_" + length, "three messages of " + length + " bytes", "sender-bytes");
        builder.step(create(key, "00000102").answers(Fields.of("message", key.distribution(0))));
        for (int i = 0; i < 3; i++) {
            builder.step(encrypt(key, i, plaintext));
        }
    }

    private static void late(FileBuilder file) {
        SenderKey key = key(file, "00000102");
        file.add("for_a_late_member", "what a member is given after two messages", "sender-bytes")
                .requirements("GRP-030", "GRP-015")
                .step(create(key, "00000102").answers(Fields.of("message", key.distribution(0))))
                .step(encrypt(key, 0, Ratchet.text("one")))
                .step(encrypt(key, 1, Ratchet.text("two")))
                .step(create(key, "00000102").answers(Fields.of("message", key.distribution(2))))
                .step(encrypt(key, 2, Ratchet.text("three")));
    }

    private static void idBits(FileBuilder file) {
        for (String id : new String[] {"00000000", "7fffffff", "80000001", "ffffffff"}) {
            SenderKey key = key(file, id);
            file.add("id_from_" + id, "an id of 31 bits from the bytes " + id, "sender-bytes", "boundary")
                    .requirements("GRP-029")
                    .step(create(key, id).answers(Fields.of("message", key.distribution(0))))
                    .step(encrypt(key, 0, Ratchet.text("one")));
        }
    }
}
