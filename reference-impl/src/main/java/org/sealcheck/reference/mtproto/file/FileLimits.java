package org.sealcheck.reference.mtproto.file;

/** The numbers of files, all of them the server's (core.telegram.org/api/files). */
final class FileLimits {
    /** A part is a multiple of this many bytes (MT-FILE-011). */
    static final int PART_STEP = 1024;

    /** The largest part, of which every size of parts is a divisor (MT-FILE-011). */
    static final int LARGEST_PART = 524_288;

    /** Files above this many bytes are uploaded as big ones (MT-FILE-012). */
    static final long LARGEST_SMALL_FILE = 10L << 20;

    private FileLimits() {}
}
