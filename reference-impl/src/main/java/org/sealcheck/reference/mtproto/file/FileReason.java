package org.sealcheck.reference.mtproto.file;

import org.sealcheck.reference.Layer;
import org.sealcheck.reference.Reason;

/** Why a file is refused. */
public enum FileReason implements Reason {
    /** A key or an iv of another length than 32 bytes. */
    BAD_FILE_KEY(Layer.PARSE, "bad-file-key"),
    /** A ciphertext that is no whole blocks, or of another length than the size in the message allows. */
    BAD_FILE_SIZE(Layer.PARSE, "bad-file-size"),
    /** The server's fingerprint is not that of the key in the message. */
    FINGERPRINT_MISMATCH(Layer.IDENTITY, "fingerprint-mismatch"),
    /** A size of parts that servers do not take. */
    BAD_PART_SIZE(Layer.POLICY, "bad-part-size"),
    /** Nothing to send. */
    EMPTY_FILE(Layer.POLICY, "empty-file");

    private final Layer layer;
    private final String slug;

    FileReason(Layer layer, String slug) {
        this.layer = layer;
        this.slug = slug;
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public String slug() {
        return slug;
    }
}
