package org.sealcheck.suite.vector.messenger;

import java.util.List;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived vector file of attachments and franking. */
public final class MediaVectors {
    public static final List<VectorSource> ALL = List.of(
            new MediaKeysVectors(),
            new MediaEncryptVectors(BlobFormat.WP32),
            new MediaEncryptVectors(BlobFormat.WA10),
            new MediaDecryptVectors(BlobFormat.WP32),
            new MediaDecryptVectors(BlobFormat.WA10),
            new AttachmentVectors(),
            new FetchVectors(BlobFormat.WP32),
            new FetchVectors(BlobFormat.WA10),
            new FrankVectors(),
            new StampVectors(),
            new FrankingContextVectors(),
            new ReceiveFrankedVectors(),
            new JudgeVectors());

    private MediaVectors() {}
}
