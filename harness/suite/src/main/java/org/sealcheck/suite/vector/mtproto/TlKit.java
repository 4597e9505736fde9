package org.sealcheck.suite.vector.mtproto;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.tl.TlBytes;
import org.sealcheck.suite.tl.TlDeclaration;
import org.sealcheck.suite.tl.TlSamples;
import org.sealcheck.suite.tl.TlSamples.Presence;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;

/** What the vector files of the schema share. */
final class TlKit {
    private TlKit() {}

    /** The object of a constructor that this file has, drawn from the file's seed and the constructor's id. */
    static ObjectNode sample(FileBuilder file, TlDeclaration declaration, int layer, Presence presence) {
        long seed = ByteBuffer.wrap(
                        file.random().bytes(declaration.spelling(), Long.BYTES).toByteArray())
                .getLong();
        return new TlSamples(seed, layer, presence).object(declaration);
    }

    /** A question to mtproto.tl.decode. */
    static Fields received(int layer, String type, Bytes body) {
        return Fields.of("layer", layer).with("type", type).with("body", body);
    }

    static Fields received(int layer, String type, TlBytes body) {
        return received(layer, type, body.bytes());
    }
}
