package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.mtproto.chat.Encounter.Exchanged;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.secretchat.Act;
import org.sealcheck.suite.secretchat.ChatKey;
import org.sealcheck.suite.secretchat.Group;
import org.sealcheck.suite.secretchat.Insider.Read;

/** Exchanges with a client that keeps to the rules, or sends what it likes. */
final class ChatExchangeProperties {
    private static final String ROLE = "mtproto.secret-chat";

    @Property(tries = 6)
    @Checks(
            id = "mtproto/exchange/every-exchange-has-its-own",
            title =
                    "in any row of exchanges, whoever asks, the numbers of the chat give the key on both sides, and no id, value or key comes twice",
            requirements = {"MT-PFS-005", "MT-PFS-006", "MT-PFS-007", "MT-PFS-011", "MT-PFS-013", "MT-PFS-014"},
            roles = ROLE)
    void everyExchangeHasItsOwn(@ForAll(supplier = SomeEntropy.class) Long seed) {
        Encounter encounter = new Encounter(seed);
        Random random = new Random(seed);
        List<Object> used = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean bobs = random.nextBoolean() || i == 0 || i == 1;
            Exchanged exchanged = bobs ? encounter.bobRekeys() : encounter.otherRekeys(random.nextLong());
            used.add(exchanged.id());
            used.add(exchanged.value());
            used.add(exchanged.key());
        }
        assertThat(used).as("ids, values and keys").doesNotHaveDuplicates();
        assertThat(encounter.bob.describe().visualisation())
                .as("what users compare")
                .isEqualTo(encounter.world.key().visualisation());
    }

    @Property(tries = 6)
    @Checks(
            id = "mtproto/exchange/unused-keys-stay",
            title = "a key under which Bob has sent nothing is not replaced for its age",
            requirements = "MT-PFS-003",
            roles = ROLE)
    void unusedKeysStay(
            @ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(min = 1, max = 9) int weeks) {
        Encounter encounter = new Encounter(seed);
        encounter.bobRekeys();
        for (int i = 0; i < weeks; i++) {
            assertThat(encounter.bobRuns())
                    .as("what Bob sends after week %s", i + 1)
                    .isEmpty();
        }
        assertThat(encounter.bobWrites(1).stream().anyMatch(each -> each.asks(Act.RequestKey.class)))
                .as("whether Bob asks for a new key once he has used the old one")
                .isTrue();
    }

    @Property(tries = 12)
    @Checks(
            id = "mtproto/exchange/concurrent-requests",
            title =
                    "of Bob's request and any other at the same time the one goes on that the declared resolution says, as signed numbers",
            requirements = "MT-PFS-019",
            roles = ROLE)
    void concurrentRequests(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll long any) {
        Encounter encounter = new Encounter(seed);
        Act.RequestKey bobs = Encounter.only(encounter.bobRuns(), Act.RequestKey.class);
        long theirs = any == bobs.id() ? any + 1 : any;
        boolean larger = encounter.world.run().constant("largerExchangeGoesOn") == 1;
        Bytes exponent = encounter.other.random(256);
        List<Read> answers = encounter.says(new Act.RequestKey(theirs, Group.publicValue(exponent)));
        boolean theirsGoesOn = larger == theirs > bobs.id();
        assertThat(answers.stream().anyMatch(each -> each.asks(Act.AcceptKey.class)))
                .as("whether Bob, who has asked as %s, accepts %s", bobs.id(), theirs)
                .isEqualTo(theirsGoesOn);
        if (!theirsGoesOn) {
            assertThat(answers)
                    .as("what Bob says to the request that is dropped")
                    .isEmpty();
            ChatKey key = Group.agree(bobs.value(), exponent);
            encounter.other.learn(key);
            encounter.says(new Act.AcceptKey(bobs.id(), Group.publicValue(exponent), key.fingerprint()));
            assertThat(encounter.bobsKey()).as("Bob's key").isEqualTo(key.fingerprint());
        }
    }

    @Property(tries = 6)
    @Checks(
            id = "mtproto/exchange/equal-ids",
            title = "if both ask with the same id neither exchange goes on, and Bob may ask again later",
            requirements = "MT-PFS-020",
            roles = ROLE)
    void equalIds(@ForAll(supplier = SomeEntropy.class) Long seed) {
        Encounter encounter = new Encounter(seed);
        Act.RequestKey bobs = Encounter.only(encounter.bobRuns(), Act.RequestKey.class);
        List<Read> answers =
                encounter.says(new Act.RequestKey(bobs.id(), Group.publicValue(encounter.other.random(256))));
        assertThat(answers.stream().noneMatch(each -> each.asks(Act.AcceptKey.class) || each.asks(Act.AbortKey.class)))
                .as("whether Bob neither accepts nor aborts")
                .isTrue();
        encounter.goesOn();
        assertThat(encounter.bobsKey())
                .as("Bob's key")
                .isEqualTo(encounter.world.key().fingerprint());
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/exchange/bad-values",
            title = "a g_a or g_b near either end of its range, or beyond it, yields no key",
            requirements = {"MT-PFS-008", "MT-PFS-012"},
            roles = ROLE)
    void badValues(
            @ForAll(supplier = SomeEntropy.class) Long seed,
            @ForAll @IntRange(max = 100_000) int distance,
            @ForAll boolean above,
            @ForAll boolean asked) {
        Encounter encounter = new Encounter(seed);
        Bytes value = above ? Group.nearPrime(50_000 - distance) : Group.small(distance);
        if (asked) {
            List<Read> answers = encounter.says(new Act.RequestKey(1, value));
            assertThat(answers.stream().noneMatch(each -> each.asks(Act.AcceptKey.class)))
                    .as("whether Bob accepts no such value")
                    .isTrue();
        } else {
            Act.RequestKey bobs = Encounter.only(encounter.bobRuns(), Act.RequestKey.class);
            List<Read> answers = encounter.says(new Act.AcceptKey(bobs.id(), value, Bytes.of(new byte[8])));
            assertThat(answers.stream().noneMatch(each -> each.asks(Act.CommitKey.class)))
                    .as("whether Bob commits to no such value")
                    .isTrue();
        }
        if (!encounter.bob.closed()) {
            encounter.goesOn();
        }
    }

    @Property(tries = 10)
    @Checks(
            id = "mtproto/exchange/wrong-fingerprints",
            title = "a key of which any bit of the announced fingerprint is wrong is not used",
            requirements = {"MT-PFS-010", "MT-PFS-009"},
            roles = ROLE)
    void wrongFingerprints(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(max = 63) int bit) {
        Encounter encounter = new Encounter(seed);
        Act.RequestKey bobs = Encounter.only(encounter.bobRuns(), Act.RequestKey.class);
        Bytes exponent = encounter.other.random(256);
        byte[] wrong = Group.agree(bobs.value(), exponent).fingerprint().toByteArray();
        wrong[bit / 8] ^= (byte) (1 << bit % 8);
        List<Read> answers = encounter.says(new Act.AcceptKey(bobs.id(), Group.publicValue(exponent), Bytes.of(wrong)));
        assertThat(answers.stream().noneMatch(each -> each.asks(Act.CommitKey.class)))
                .as("whether Bob does not commit")
                .isTrue();
        if (!encounter.bob.closed()) {
            assertThat(encounter.bobsKey())
                    .as("Bob's key")
                    .isEqualTo(encounter.world.key().fingerprint());
        }
    }

    @Property(tries = 6)
    @Checks(
            id = "mtproto/exchange/floods-cost-nothing",
            title = "while an exchange is under way any number of further requests is refused, and the first goes on",
            requirements = {"MT-PFS-022", "MT-PFS-004"},
            roles = ROLE)
    void floods(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(min = 1, max = 30) int requests) {
        Encounter encounter = new Encounter(seed);
        Bytes exponent = encounter.other.random(256);
        Bytes value = Group.publicValue(exponent);
        Act.AcceptKey accept = Encounter.only(encounter.says(new Act.RequestKey(0, value)), Act.AcceptKey.class);
        for (int i = 1; i <= requests; i++) {
            List<Read> answers = encounter.says(new Act.RequestKey(i, value));
            assertThat(answers.stream().noneMatch(each -> each.asks(Act.AcceptKey.class)))
                    .as("whether Bob accepts no second exchange")
                    .isTrue();
        }
        ChatKey key = Group.agree(accept.value(), exponent);
        encounter.other.learn(key);
        encounter.says(new Act.CommitKey(0, key.fingerprint()));
        assertThat(encounter.bobsKey()).as("Bob's key").isEqualTo(key.fingerprint());
    }
}
