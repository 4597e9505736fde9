package org.sealcheck.reference.mtproto.file;

import org.sealcheck.reference.Rejection;

/**
 * How a file goes to the server (MT-FILE-011, MT-FILE-012).
 *
 * @param parts how many
 * @param lastPart bytes of the last one; all others have the size of parts
 * @param big whether it goes by upload.saveBigFilePart and inputEncryptedFileBigUploaded, which has no checksum
 */
public record UploadPlan(int parts, int lastPart, boolean big) {

    /**
     * @param length bytes of the ciphertext
     * @param partSize bytes of every part but the last
     * @throws Rejection bad-part-size, or empty-file
     */
    public static UploadPlan of(long length, int partSize) {
        requirePartSize(partSize);
        requireLength(length, partSize);
        int parts = (int) ((length + partSize - 1) / partSize);
        return new UploadPlan(parts, (int) (length - (parts - 1L) * partSize), big(length));
    }

    /** MT-FILE-012. */
    private static boolean big(long length) {
        return length > FileLimits.LARGEST_SMALL_FILE;
    }

    /** MT-FILE-011. */
    private static void requirePartSize(int partSize) {
        if (partSize <= 0 || partSize % FileLimits.PART_STEP != 0 || FileLimits.LARGEST_PART % partSize != 0) {
            throw new Rejection(
                    FileReason.BAD_PART_SIZE,
                    "MT-FILE-011",
                    "parts of " + partSize + " bytes; a part is a multiple of 1,024 bytes that divides 524,288");
        }
    }

    private static void requireLength(long length, int partSize) {
        if (length <= 0) {
            throw new Rejection(FileReason.EMPTY_FILE, "MT-FILE-011", "a file of " + length + " bytes has no part");
        }
        if (length / partSize >= Integer.MAX_VALUE) {
            throw new Rejection(
                    FileReason.BAD_PART_SIZE, "MT-FILE-011", length + " bytes are too many parts of " + partSize);
        }
    }
}
