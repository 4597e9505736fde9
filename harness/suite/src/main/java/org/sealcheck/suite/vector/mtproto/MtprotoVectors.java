package org.sealcheck.suite.vector.mtproto;

import java.util.List;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived vector file of MTProto secret chats. */
public final class MtprotoVectors {
    public static final List<VectorSource> ALL =
            List.of(new TlEncodeVectors(), new TlDecodeVectors(), new TlMalformedVectors());

    private MtprotoVectors() {}
}
