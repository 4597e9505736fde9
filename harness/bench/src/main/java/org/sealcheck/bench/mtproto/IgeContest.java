package org.sealcheck.bench.mtproto;

import com.sun.jna.Memory;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealcheck.bench.rounds.Contest;
import org.sealcheck.bench.rounds.OnThisThread;
import org.sealcheck.bench.rounds.Work;
import org.sealcheck.reference.mtproto.crypto.AesIge;

/** AES-256 over 1 MiB: IGE of the reference, TDLib and mtcute, and what the JDK does best, CBC. */
final class IgeContest {
    /** So that µs for one operation are µs for a MiB. */
    private static final int SIZE = 1 << 20;

    /** What the JDK is fastest with: the code for a whole stretch comes with a method that is called often. */
    private static final int BEST_STEP = 1 << 14;

    private static final long MILLIS = 150;
    private static final byte[] KEY = new byte[AesIge.KEY_LENGTH];
    private static final byte[] IV = new byte[AesIge.IV_LENGTH];

    private IgeContest() {}

    static void run(int rounds, Optional<Tdlib> tdlib, Optional<Mtcute> mtcute, PrintStream out) throws Exception {
        for (boolean encrypt : new boolean[] {true, false}) {
            String step = encrypt ? "encrypt" : "decrypt";
            Contest contest = new Contest("IGE " + step + ", 1 MiB");
            tdlib.ifPresent(library -> contest.and("tdlib", tdlib(encrypt)));
            contest.and("reference", reference(encrypt));
            contest.and("jdk, CBC", cbc(encrypt));
            mtcute.ifPresent(child -> contest.and("mtcute", child.work("ige-" + step, SIZE)));
            contest.run(rounds, MILLIS, out);
        }
    }

    private static Work reference(boolean encrypt) {
        byte[] data = new byte[SIZE];
        return OnThisThread.repeat(1, () -> {
            if (encrypt) {
                AesIge.encrypt(KEY, IV, data);
            } else {
                AesIge.decrypt(KEY, IV, data);
            }
        });
    }

    private static Work tdlib(boolean encrypt) {
        Memory keyAndIv = Tdlib.zeros(KEY.length + IV.length);
        Memory in = Tdlib.zeros(SIZE);
        Memory result = Tdlib.zeros(SIZE);
        return OnThisThread.repeat(1, () -> Tdlib.ige(encrypt, keyAndIv, in, result));
    }

    private static Work cbc(boolean encrypt) throws GeneralSecurityException {
        byte[] data = new byte[SIZE];
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        byte[] output = new byte[BEST_STEP];
        SecretKeySpec key = new SecretKeySpec(KEY, "AES");
        IvParameterSpec iv = new IvParameterSpec(new byte[AesIge.BLOCK_LENGTH]);
        return OnThisThread.repeat(1, () -> {
            cipher.init(encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key, iv);
            for (int i = 0; i < SIZE; i += BEST_STEP) {
                cipher.update(data, i, BEST_STEP, output);
            }
        });
    }
}
