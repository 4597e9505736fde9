package org.sealcheck.reference.signal.fingerprint;

/** The form to read out (FPR-002). */
final class FingerprintDigits {
    private static final int GROUPS = 6;
    private static final int GROUP_BYTES = 5;
    private static final long GROUP_MODULUS = 100_000;

    private FingerprintDigits() {}

    /** 60 digits: those of both parties, the smaller first, so that both show the same (FPR-003). */
    static String of(byte[] localHash, byte[] remoteHash) {
        String local = digits(localHash);
        String remote = digits(remoteHash);
        return local.compareTo(remote) <= 0 ? local + remote : remote + local;
    }

    /** 30 digits from the first 30 bytes. */
    private static String digits(byte[] hash) {
        StringBuilder digits = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            digits.append(String.format("%05d", chunk(hash, group * GROUP_BYTES) % GROUP_MODULUS));
        }
        return digits.toString();
    }

    private static long chunk(byte[] hash, int offset) {
        long value = 0;
        for (int i = offset; i < offset + GROUP_BYTES; i++) {
            value = value << 8 | hash[i] & 0xff;
        }
        return value;
    }
}
