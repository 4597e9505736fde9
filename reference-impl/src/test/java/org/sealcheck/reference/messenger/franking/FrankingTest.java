package org.sealcheck.reference.messenger.franking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.messenger.franking.Mailbox.Stamp;

class FrankingTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] CONTENT = HEX.parseHex("0a0b0a090a070a0568656c6c6f");
    private static final byte[] NONCE =
            HEX.parseHex("404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f");
    private static final Context CONTEXT =
            new Context("100001@msgr", 5, "100002@msgr", "7000000000000000001", 1_701_820_800_000L, 7);

    @Test
    void tagsAreThoseComputedElsewhere() {
        FrankedMessage franked = FrankedMessage.of(CONTENT, Entropy.of(NONCE));
        assertThat(HEX.formatHex(franked.tag()))
                .isEqualTo("be839c0eb4504abf20502a18c524943403aeba08d1712ffe1210d9e7dbe0d954");
        assertThat(HEX.formatHex(keys().stamp(franked.tag(), CONTEXT)))
                .isEqualTo("92eaa9d24d7b1608d5d5a2f77e31dd95df0ee59bc3e7bfb56380ec91fb378239");
    }

    @Test
    void aByteMovedFromTheTagIntoTheContextIsNoReport() {
        FrankedMessage franked = FrankedMessage.of(CONTENT, Entropy.of(NONCE));
        byte[] reportingTag = keys().stamp(franked.tag(), CONTEXT);
        byte[] context = ContextEncoding.encode(CONTEXT);
        byte[] longer = new byte[context.length + 1];
        longer[0] = franked.tag()[31];
        System.arraycopy(context, 0, longer, 1, context.length);
        Report report = new Report(franked.message(), NONCE, Arrays.copyOf(franked.tag(), 31), reportingTag, longer);
        assertThat(Moderator.with(keys()).judge(report, 0).verdict())
                .isEqualTo(new Verdict.Invalid(FrankingReason.BAD_TAG_LENGTH));
    }

    @Test
    void whatWasShownIsAValidReport() {
        FrankedMessage franked = FrankedMessage.of(CONTENT, Entropy.of(NONCE));
        Stamp stamp = new Stamp(keys().stamp(franked.tag(), CONTEXT), ContextEncoding.encode(CONTEXT));
        Mailbox kept = Mailbox.empty()
                .receive("1", franked.message(), Optional.of(franked.tag()), Optional.of(stamp))
                .mailbox();
        assertThat(Moderator.with(keys()).judge(kept.report("1"), 0).verdict())
                .isEqualTo(new Verdict.Valid(CONTEXT, Optional.empty()));
    }

    private static FrankingKeys keys() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 0x0b);
        return FrankingKeys.first(7, Entropy.of(key));
    }
}
