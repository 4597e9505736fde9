package org.sealcheck.suite.vector.mtproto.chat;

import java.util.List;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived file about a secret chat that has a key, and about the update box. */
public final class ChatVectors {
    public static final List<VectorSource> ALL = List.of(
            new SequenceVectors(),
            new AcknowledgementVectors(),
            new ResendVectors(),
            new MalformedPacketVectors(),
            new LayerVectors(),
            new VersionVectors(),
            new ExchangeVectors(),
            new ConcurrentVectors(),
            new TranscriptVectors(),
            new BoxVectors(),
            new ServerVectors());

    private ChatVectors() {}
}
