package org.sealcheck.suite.secretchat;

import org.sealcheck.contract.Bytes;

/**
 * A decryptedMessageLayer.
 *
 * @param in in_seq_no as on the wire
 * @param out out_seq_no as on the wire
 */
public record Layered(Bytes randomBytes, int layer, int in, int out, Said said) {
    public Layered withIn(int value) {
        return new Layered(randomBytes, layer, value, out, said);
    }

    public Layered withOut(int value) {
        return new Layered(randomBytes, layer, in, value, said);
    }

    public Layered withLayer(int value) {
        return new Layered(randomBytes, value, in, out, said);
    }

    public Layered withRandomBytes(Bytes value) {
        return new Layered(value, layer, in, out, said);
    }

    public Layered saying(Said value) {
        return new Layered(randomBytes, layer, in, out, value);
    }

    /** In TL. */
    public Bytes encode() {
        return new TlOutput()
                .integer(0x1be31789)
                .bytes(randomBytes)
                .integer(layer)
                .integer(in)
                .integer(out)
                .said(said, layer)
                .toBytes();
    }
}
