package org.sealcheck.reference.messenger.franking;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.crypto.Concatenation;
import org.sealcheck.reference.crypto.HmacSha256;
import org.sealcheck.reference.crypto.Secret;
import org.sealcheck.reference.crypto.Secrets;

/**
 * The server's keys K_F (FRANK-011, FRANK-022, FRANK-023): one in use, and those that were replaced not long ago.
 *
 * <pre>{@code R_F = HMAC-SHA256(K_F, T_F || context)}</pre>
 *
 * <p>The server vouches for a tag and a context, never for a content: it has seen none (FRANK-033).
 */
public final class FrankingKeys {
    private static final long MAX_EPOCH = 0xffff_ffffL;

    private final long epoch;
    private final Secret key;
    private final PMap<Long, Retired> retired;

    private record Retired(Secret key, long at) {}

    private FrankingKeys(long epoch, Secret key, PMap<Long, Retired> retired) {
        this.epoch = epoch;
        this.key = key;
        this.retired = retired;
    }

    /** @param epoch the number of the first key, unsigned 32 bits */
    public static FrankingKeys first(long epoch, Entropy entropy) {
        return new FrankingKeys(epoch, newKey(entropy), HashTreePMap.empty());
    }

    /** The number of the key in use. */
    public long epoch() {
        return epoch;
    }

    /**
     * A new key takes the place of the one in use, which is kept for reports; those kept too long are erased (FRANK-023).
     *
     * @param now ms since 1970
     */
    public FrankingKeys rotate(long now, Entropy entropy) {
        if (epoch == MAX_EPOCH) {
            throw new IllegalArgumentException("there is no epoch after 2^32 - 1");
        }
        PMap<Long, Retired> kept = retired.plus(epoch, new Retired(key, now));
        return new FrankingKeys(epoch + 1, newKey(entropy), unexpired(kept, now));
    }

    /**
     * Stamps a message that passes by.
     *
     * @param tag T_F
     * @param context with {@link #epoch()} as its epoch
     * @return 32 bytes, R_F
     * @throws Rejection bad-tag-length
     */
    public byte[] stamp(byte[] tag, Context context) {
        FrankingTag.requireTagLength(tag);
        return reportingTag(key, tag, ContextEncoding.encode(context));
    }

    /**
     * Checks a reporting tag (FRANK-018).
     *
     * @param context as the report has it
     * @param encoded the same as bytes
     * @param now ms since 1970
     * @throws Rejection unknown-epoch, erased-epoch, reporting-tag-mismatch
     */
    void verify(byte[] tag, Context context, byte[] encoded, byte[] reportingTag, long now) {
        requireEqual(reportingTag(held(context.epoch(), now), tag, encoded), reportingTag);
    }

    private Secret held(long wanted, long now) {
        if (wanted == epoch) {
            return key;
        }
        requireHad(wanted);
        Retired kept = retired.get(wanted);
        if (kept == null || isExpired(kept, now)) {
            throw new Rejection(
                    FrankingReason.ERASED_EPOCH, "FRANK-023", "the key of epoch " + wanted + " is not held any more");
        }
        return kept.key();
    }

    private void requireHad(long wanted) {
        if (wanted > epoch) {
            throw new Rejection(FrankingReason.UNKNOWN_EPOCH, "FRANK-023", "there is no key of epoch " + wanted);
        }
    }

    private static PMap<Long, Retired> unexpired(PMap<Long, Retired> all, long now) {
        PMap<Long, Retired> kept = all;
        for (var each : all.entrySet()) {
            if (isExpired(each.getValue(), now)) {
                kept = kept.minus(each.getKey());
            }
        }
        return kept;
    }

    private static boolean isExpired(Retired retired, long now) {
        return now - retired.at() >= FrankingLimits.reportWindowMs();
    }

    private static Secret newKey(Entropy entropy) {
        return Secret.of(entropy.bytes(FrankingTag.LENGTH));
    }

    private static byte[] reportingTag(Secret key, byte[] tag, byte[] context) {
        return HmacSha256.mac(key.toByteArray(), Concatenation.of(tag, context));
    }

    private static void requireEqual(byte[] computed, byte[] received) {
        if (!Secrets.equal(computed, received)) {
            throw new Rejection(
                    FrankingReason.REPORTING_TAG_MISMATCH,
                    "FRANK-018",
                    "the reporting tag is not that of this franking tag in this context");
        }
    }
}
