package org.sealcheck.suite.vector.kit;

/** Writes one derived vector file. */
public interface VectorSource {
    /** Below vectors/, without {@code .json}: {@code signal/keys/decode}. */
    String path();

    /** Tells what stands in the file. Depends on nothing but the builder. */
    void write(FileBuilder file);
}
