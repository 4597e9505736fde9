package org.sealcheck.adapter.reference.mtproto;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.mtproto.MtprotoTl;
import org.sealcheck.reference.mtproto.tl.TlReader;
import org.sealcheck.reference.mtproto.tl.TlWriter;

/** Plays mtproto.tl. */
final class ReferenceTl implements MtprotoTl {
    @Override
    public Written encode(Writing input) {
        return Answer.of(() -> new Written(Bytes.of(TlWriter.write(TlTrees.object(input.object()), input.layer()))));
    }

    @Override
    public Read decode(Received input) {
        return Answer.of(
                () -> new Read(TlTrees.tree(TlReader.read(input.body().toByteArray(), input.type(), input.layer()))));
    }
}
