package org.sealcheck.suite.vector.mtproto;

import static org.sealcheck.contract.Layer.PARSE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What the server is told of a file's key. */
final class FileFingerprintVectors implements VectorSource {
    @Override
    public String path() {
        return "mtproto/file/fingerprint";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("fingerprint of a file's key")
                .operation("mtproto.file.fingerprint")
                .requirements("MT-FILE-004")
                .derivation("digest = MD5(key || iv); the bytes digest[0..4) XOR digest[4..8) as a little-endian int");
        for (int i = 0; i < 12; i++) {
            known(
                    file,
                    "random_" + i,
                    file.random().bytes("key " + i, 32),
                    file.random().bytes("iv " + i, 32));
        }
        known(file, "all_zero", Bytes.hex("00".repeat(32)), Bytes.hex("00".repeat(32)));
        known(file, "all_ff", Bytes.hex("ff".repeat(32)), Bytes.hex("ff".repeat(32)));
        Bytes good = file.random().bytes("key 0", 32);
        for (int length : new int[] {0, 1, 16, 31}) {
            refused(file, "key_" + length, "a key of " + length + " bytes", Deviations.truncate(good, length), good);
            refused(file, "iv_" + length, "an iv of " + length + " bytes", good, Deviations.truncate(good, length));
        }
        for (int more : new int[] {1, 32}) {
            Bytes longer = Deviations.append(good, "00".repeat(more));
            refused(file, "key_" + (32 + more), "a key of " + (32 + more) + " bytes", longer, good);
            refused(file, "iv_" + (32 + more), "an iv of " + (32 + more) + " bytes", good, longer);
        }
    }

    private static void known(FileBuilder file, String id, Bytes key, Bytes iv) {
        file.add("good_" + id, "key and iv: " + id.replace('_', ' '), "known-answer")
                .answers(key(key, iv), Fields.of("fingerprint", fingerprint(Deviations.concat(key, iv))));
    }

    private static void refused(FileBuilder file, String id, String comment, Bytes key, Bytes iv) {
        file.add(id, comment, "wrong-length").requirements("MT-FILE-008").refuses(key(key, iv), PARSE, "bad-file-key");
    }

    private static Fields key(Bytes key, Bytes iv) {
        return Fields.of("key", key).with("iv", iv);
    }

    private static int fingerprint(Bytes both) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(both.toByteArray());
            int low = 0;
            for (int i = 3; i >= 0; i--) {
                low = low << 8 | (digest[i] ^ digest[4 + i]) & 0xff;
            }
            return low;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
