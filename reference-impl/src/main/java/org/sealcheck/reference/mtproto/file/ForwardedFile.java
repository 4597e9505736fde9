package org.sealcheck.reference.mtproto.file;

/**
 * A file that goes on to another chat: the server is told where it lies, the other chat its key. Its contents are not
 * uploaded again (MT-FILE-013).
 *
 * @param inputFile the constructor that tells the server
 */
public record ForwardedFile(String inputFile, long id, long accessHash, FileKey key) {
    private static final String STORED = "inputEncryptedFile";

    /**
     * @param id of the encryptedFile that came with the message
     * @param accessHash the same
     * @param key from the message: the file lies there encrypted with it, so no other opens it
     */
    public static ForwardedFile of(long id, long accessHash, FileKey key) {
        return new ForwardedFile(STORED, id, accessHash, carried(key));
    }

    private static FileKey carried(FileKey key) {
        return key;
    }
}
