package org.sealcheck.suite.vector.signal;

import static org.sealcheck.contract.Layer.LIMIT;
import static org.sealcheck.contract.Layer.PARSE;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.REPLAY;
import static org.sealcheck.contract.Layer.SIGNATURE;
import static org.sealcheck.contract.Layer.STATE;

import org.sealcheck.contract.Bytes;
import org.sealcheck.suite.vector.kit.CaseBuilder;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.Protobuf;
import org.sealcheck.suite.vector.kit.StepBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Distributions: several keys of one sender, the same one again, and those that are refused. */
final class SenderKeyStoreVectors implements VectorSource {
    @Override
    public String path() {
        return "signal/group/distributions";
    }

    @Override
    public void write(FileBuilder file) {
        file.title("several sender keys of one device, repeated and refused distributions")
                .requirements("GRP-034")
                .profile("sender-keys-v3")
                .derivation(
                        "distributions and messages of Alice's keys 1, 2, ...; each message says its number as text")
                .given(SenderKey.bob());
        several(file);
        again(file);
        conflict(file);
        refused(file);
    }

    private static void several(FileBuilder file) {
        SenderKey first = SenderKey.named(file, "key 1", 1);
        SenderKey second = SenderKey.named(file, "key 2", 2);
        file.add("renewed", "a message of the old key arrives after the new key", "out-of-order")
                .step(SenderKey.process(first.distribution(0)))
                .step(first.reads(0))
                .step(SenderKey.process(second.distribution(0)))
                .step(second.reads(0))
                .step(first.reads(1))
                .step(second.reads(1));
        file.add("before_distribution", "a message arrives before its key", "unknown-prekey")
                .requirements("GRP-031", "GRP-036")
                .step(SenderKey.receive(first.message(0)).refuses(STATE, "no-sender-key"))
                .step(SenderKey.process(second.distribution(0)))
                .step(SenderKey.receive(first.message(0)).refuses(STATE, "unknown-sender-key"))
                .step(SenderKey.process(first.distribution(0)))
                .step(first.reads(0));
        states(file, 5);
        states(file, 6);
    }

    /** Five keys of a device are kept. */
    private static void states(FileBuilder file, int count) {
        CaseBuilder builder = file.add(
                        count + "_keys",
                        count + " keys of one device: " + (count > 5 ? "the oldest is gone" : "all read"),
                        "limit")
                .requirements("GRP-039");
        for (int i = 1; i <= count; i++) {
            builder.step(SenderKey.process(SenderKey.named(file, "key " + i, i).distribution(0)));
        }
        SenderKey oldest = SenderKey.named(file, "key 1", 1);
        builder.step(
                count > 5
                        ? SenderKey.receive(oldest.message(0)).refuses(STATE, "unknown-sender-key")
                        : oldest.reads(0));
        for (int i = 2; i <= count; i++) {
            builder.step(SenderKey.named(file, "key " + i, i).reads(0));
        }
    }

    private static void again(FileBuilder file) {
        SenderKey key = SenderKey.named(file, "key 1", 1);
        file.add("again_at_once", "the same distribution twice, before any message", "replay")
                .requirements("GRP-040")
                .step(SenderKey.process(key.distribution(0)))
                .step(SenderKey.process(key.distribution(0)))
                .step(key.reads(0));
        file.add("again_does_not_rewind", "a distribution replayed after messages were read", "replay")
                .requirements("GRP-040", "GRP-033")
                .step(SenderKey.process(key.distribution(0)))
                .step(key.reads(0))
                .step(key.reads(2))
                .step(SenderKey.process(key.distribution(0)))
                .step(SenderKey.receive(key.message(0)).refuses(REPLAY, "duplicate-message"))
                .step(SenderKey.receive(key.message(2)).refuses(REPLAY, "duplicate-message"))
                .step(key.reads(1))
                .step(key.reads(3));
        file.add("again_later_keeps_skipped", "the key again, further on: skipped messages can still come", "lost")
                .requirements("GRP-040", "GRP-032")
                .step(SenderKey.process(key.distribution(0)))
                .step(key.reads(2))
                .step(SenderKey.process(key.distribution(5)))
                .step(key.reads(1))
                .step(key.reads(5));
        file.add(
                        "again_earlier_gives_nothing",
                        "a member who joined late is given the key from its beginning",
                        "replay")
                .requirements("GRP-040", "GRP-015")
                .step(SenderKey.process(key.distribution(3)))
                .step(key.reads(3))
                .step(SenderKey.process(key.distribution(0)))
                .step(SenderKey.receive(key.message(3)).refuses(REPLAY, "duplicate-message"))
                .step(key.reads(4));
    }

    private static void conflict(FileBuilder file) {
        SenderKey key = SenderKey.named(file, "key 1", 1);
        SenderKey other = SenderKey.named(file, "conflict", 1);
        file.add("conflict", "another key under an id that is known: the genuine one stays", "forgery")
                .requirements("GRP-041", "GRP-036")
                .step(SenderKey.process(key.distribution(0)))
                .step(key.reads(0))
                .step(SenderKey.process(other.distribution(0)).refuses(POLICY, "sender-key-conflict"))
                .step(key.reads(1));
        file.add("conflict_of_signature_key", "the same chain with another signature key", "forgery")
                .requirements("GRP-041", "GRP-036")
                .step(SenderKey.process(key.distribution(0)))
                .step(SenderKey.process(key.signedBy("mallory").distribution(0)).refuses(POLICY, "sender-key-conflict"))
                .step(SenderKey.receive(key.signedBy("mallory").message(0)).refuses(SIGNATURE, "bad-signature"))
                .step(key.reads(0));
    }

    private static void refused(FileBuilder file) {
        SenderKey key = SenderKey.named(file, "key 1", 1);
        Protobuf good = key.distributionFields(0);
        file.add("own_address", "a distribution that claims to come from Bob himself", "reflection")
                .requirements("GRP-044", "GRP-036")
                .step(SenderKey.process(SenderKey.GROUP, Scene.BOB, key.distribution(0))
                        .refuses(POLICY, "own-sender-key"));
        for (long iteration : new long[] {0x8000_0000L, 0xffff_ffffL}) {
            file.add("iteration_" + iteration, "a chain that begins at " + iteration, "large-number")
                    .requirements("GRP-043")
                    .step(SenderKey.process(body(good.set(SenderKey.ITERATION, iteration)))
                            .refuses(LIMIT, "counter-too-large"))
                    .step(SenderKey.receive(key.message(0)).refuses(STATE, "no-sender-key"));
        }
        for (int field : new int[] {SenderKey.ID, SenderKey.ITERATION, SenderKey.CHAIN_KEY, SenderKey.SIGNING_KEY}) {
            file.add("missing_" + field, "without field " + field, "missing-field")
                    .requirements("GRP-024", "GRP-036")
                    .step(SenderKey.process(body(good.drop(field))).refuses(PARSE, "missing-field"))
                    .step(SenderKey.receive(key.message(0)).refuses(STATE, "no-sender-key"));
        }
        for (int length : new int[] {0, 31, 33}) {
            Bytes chainKey = file.random().bytes("chain key", length);
            file.add("chain_key_of_" + length, "a chain key of " + length + " bytes", "wrong-length")
                    .requirements("GRP-042", "GRP-036")
                    .step(SenderKey.process(body(good.set(SenderKey.CHAIN_KEY, chainKey)))
                            .refuses(PARSE, "bad-chain-key"))
                    .step(SenderKey.receive(key.message(0)).refuses(STATE, "no-sender-key"));
        }
        file.add("empty", "no bytes at all", "truncated", "empty-field")
                .requirements("GRP-026", "GRP-036")
                .step(SenderKey.process(Bytes.empty()).refuses(PARSE, "bad-message"));
        file.add("a_message_instead", "a group message in place of a distribution", "wrong-wire-type")
                .requirements("GRP-026", "GRP-024")
                .step(SenderKey.process(key.message(0)).refuses(PARSE));
        file.add("not_for_sending", "who was given a key cannot send with it", "forgery")
                .requirements("GRP-035")
                .step(SenderKey.process(key.distribution(0)))
                .step(StepBuilder.call(
                                "signal.group.encrypt",
                                Fields.of("member", "$bob")
                                        .with("groupId", SenderKey.GROUP)
                                        .with("plaintext", Ratchet.text("hello")))
                        .refuses(STATE, "no-sender-key"));
    }

    private static Bytes body(Protobuf fields) {
        return Deviations.concat(Wire.VERSION, fields.encode());
    }
}
