package org.sealcheck.adapter.reference.mtproto;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoIge;
import org.sealcheck.reference.mtproto.crypto.AesIge;
import org.sealcheck.reference.mtproto.message.Blocks;

/** Plays mtproto.ige. */
final class ReferenceIge implements MtprotoIge {
    @Override
    public Output encrypt(Input input) {
        return Answer.of(() -> output(AesIge.encryptPart(
                input.key().toByteArray(),
                input.iv().toByteArray(),
                Blocks.whole(input.data().toByteArray()))));
    }

    @Override
    public Output decrypt(Input input) {
        return Answer.of(() -> output(AesIge.decryptPart(
                input.key().toByteArray(),
                input.iv().toByteArray(),
                Blocks.whole(input.data().toByteArray()))));
    }

    private static Output output(AesIge.Part part) {
        return new Output(Bytes.of(part.bytes()), Bytes.of(part.nextIv()));
    }
}
