package org.sealcheck.bench.media;

import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sealcheck.reference.messenger.media.BlobFormat;
import org.sealcheck.reference.messenger.media.MediaEncryption;
import org.sealcheck.reference.messenger.media.MediaType;

/** One attachment of 16 MiB in pieces of 512 KiB, in milliseconds. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class MediaBench {
    static final int MEBIBYTES = 16;

    private static final int PIECE = 1 << 19;
    private static final int PIECES = (MEBIBYTES << 20) / PIECE;

    @Param
    public Worker worker;

    private byte[] piece;
    private MediaEncryption.Encrypted sent;

    @Setup
    public void prepare() {
        piece = new byte[PIECE];
        new Random(1).nextBytes(piece);
        byte[] file = new byte[MEBIBYTES << 20];
        new Random(2).nextBytes(file);
        sent = MediaEncryption.encrypt(BlobFormat.WA10, MediaType.IMAGE, file, Worker.ENTROPY);
    }

    @Benchmark
    public void encrypt() throws GeneralSecurityException {
        worker.encrypt(piece, PIECES);
    }

    @Benchmark
    public void decrypt() throws GeneralSecurityException {
        worker.decrypt(sent.blob(), sent.blobHash(), PIECE);
    }
}
