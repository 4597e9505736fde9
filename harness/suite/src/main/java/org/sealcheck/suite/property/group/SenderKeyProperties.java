package org.sealcheck.suite.property.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.SignalGroupKdf;
import org.sealcheck.contract.signal.SignalGroupKdf.ChainKey;
import org.sealcheck.contract.signal.SignalGroupWire;
import org.sealcheck.contract.signal.SignalGroupWire.Distribution;
import org.sealcheck.contract.signal.SignalGroupWire.Received;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.Entropy;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.scenario.Hmac;

/** Sender keys in any schedule of five devices. */
final class SenderKeyProperties {

    @Property(tries = 25)
    @Checks(
            id = "signal/sender-keys/exactly-who-was-given-reads",
            title =
                    "whatever the order of gifts, renewals, messages and deliveries, a device reads exactly the messages whose key it was given before they were sent, each once",
            requirements = {"GRP-002", "GRP-015", "GRP-030", "GRP-031", "GRP-032", "GRP-033", "GRP-034"},
            roles = "signal.group")
    void exactlyWhoWasGivenReads(@ForAll(supplier = GroupScripts.Lively.class) GroupScript script) {
        new GroupPlay(script).play();
    }

    @Property(tries = 20)
    @Checks(
            id = "signal/sender-keys/refused-changes-nothing",
            title =
                    "messages that are altered, cut, of another group or another sender are refused, and what is stored stays byte for byte the same",
            requirements = {"GRP-036", "GRP-012", "GRP-018"},
            roles = "signal.group")
    void refusedChangesNothing(@ForAll(supplier = GroupScripts.Attacked.class) GroupScript script) {
        new GroupPlay(script).comparingStates().play();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/sender-keys/repeated-distributions-change-nothing",
            title = "distributions that arrive again, at any time, make nothing readable and nothing unreadable",
            requirements = {"GRP-040", "GRP-033"},
            roles = "signal.group")
    void repeatedDistributionsChangeNothing(@ForAll(supplier = GroupScripts.Repeated.class) GroupScript script) {
        new GroupPlay(script).play();
    }

    @Property(tries = 15)
    @Checks(
            id = "signal/sender-keys/no-key-twice-after-restarts",
            title =
                    "no two messages of any device are the same where all say the same, whatever was restarted in between, and all are read",
            requirements = {"GRP-010", "GRP-011"},
            roles = "signal.group")
    void noKeyTwiceAfterRestarts(@ForAll(supplier = GroupScripts.Restarted.class) GroupScript script) {
        GroupPlay play = new GroupPlay(script).play();
        assertThat(play.mails().stream()
                        .map(each -> each.body()
                                .toHex()
                                .substring(0, 2 * (each.body().size() - 64)))
                        .toList())
                .as("messages without their signatures")
                .doesNotHaveDuplicates();
    }

    @Property(tries = 12)
    @Checks(
            id = "signal/sender-keys/used-keys-are-gone",
            title = "no device stores a key of a message that it sent or read",
            requirements = {"GRP-014", "GRP-028"},
            roles = {"signal.group", "signal.group-kdf", "signal.group-wire"})
    void usedKeysAreGone(@ForAll(supplier = GroupScripts.Lively.class) GroupScript script) {
        GroupScript alone = new GroupScript(false, script.seed(), script.moves());
        GroupPlay play = new GroupPlay(alone).play();
        for (GroupDevice device : play.devices()) {
            if (!device.showsState()) {
                continue;
            }
            String state = device.state().toHex();
            for (var each : device.distributions) {
                requireGone(device, each.getKey(), open(each.getValue()), state);
            }
        }
    }

    private static void requireGone(GroupDevice reader, GroupDevice owner, Distribution given, String state) {
        Bytes chainKey = given.chainKey();
        long last = reader.read.stream()
                .filter(mail -> mail.key().owner() == owner && isOf(mail, given))
                .mapToLong(GroupMail::iteration)
                .max()
                .orElse(-1);
        for (long i = given.iteration(); i <= last; i++) {
            long iteration = i;
            assertThat(state.contains(chainKey.toHex()))
                    .as("%s stores the chain key of message %s of %s", reader, i, owner)
                    .isFalse();
            boolean used = reader.read.stream()
                    .anyMatch(
                            mail -> mail.key().owner() == owner && isOf(mail, given) && mail.iteration() == iteration);
            if (used) {
                Bytes seed = Bytes.of(Hmac.sha256(chainKey, Bytes.of(new byte[] {1})));
                assertThat(state.contains(seed.toHex()))
                        .as("%s stores the key of message %s of %s, which it has read", reader, i, owner)
                        .isFalse();
            }
            chainKey = step(chainKey).nextChainKey();
        }
    }

    private static boolean isOf(GroupMail mail, Distribution key) {
        return Run.current()
                        .subject()
                        .role(SignalGroupWire.class)
                        .parseMessage(new Received(mail.body()))
                        .keyId()
                == key.keyId();
    }

    @Property(tries = 10)
    @Checks(
            id = "signal/sender-keys/every-key-is-fresh",
            title = "no two sender keys of any device or renewal have a chain key, a signature key or an id in common",
            requirements = {"GRP-006", "GRP-007", "GRP-008", "GRP-029"},
            roles = {"signal.group", "signal.group-wire"})
    void everyKeyIsFresh(@ForAll(supplier = SomeEntropy.class) long seed) {
        Entropy entropy = new Entropy(seed);
        Set<Bytes> keys = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            GroupDevice device = new GroupDevice(i, Run.current().subject(), entropy);
            for (int renewal = 0; renewal < 4; renewal++) {
                device.renew();
                Distribution key = open(device.distribution());
                assertThat(keys.add(key.chainKey()) && keys.add(key.signingKey()) && ids.add(key.keyId()))
                        .as("chain key, signature key and id of renewal %s of %s are new", renewal, device)
                        .isTrue();
                assertThat(key.keyId()).as("31 bits").isLessThanOrEqualTo(Integer.MAX_VALUE);
                assertThat(key.chainKey().size()).as("bytes of the chain key").isEqualTo(32);
            }
        }
    }

    @Property(tries = 30)
    @Checks(
            id = "signal/sender-keys/chain-formula",
            title = "the next chain key is HMAC(CK, 02), and no step shows an earlier key",
            requirements = {"GRP-028", "GRP-010"},
            roles = "signal.group-kdf")
    void chainFormula(@ForAll(supplier = SomeEntropy.class) long seed) {
        Bytes chainKey = new Entropy(seed).bytes(32);
        for (int i = 0; i < 3; i++) {
            SignalGroupKdf.ChainStep step = step(chainKey);
            assertThat(step.nextChainKey())
                    .as("chain key %s", i + 1)
                    .isEqualTo(Bytes.of(Hmac.sha256(chainKey, Bytes.of(new byte[] {2}))));
            Bytes prk = Bytes.of(Hmac.sha256(
                    Bytes.of(new byte[32]), Bytes.of(Hmac.sha256(chainKey, Bytes.of(new byte[] {1})))));
            Bytes label = Bytes.of("WhisperGroup".getBytes(StandardCharsets.US_ASCII));
            Bytes first = Bytes.of(Hmac.sha256(prk, label, Bytes.of(new byte[] {1})));
            Bytes second = Bytes.of(Hmac.sha256(prk, first, label, Bytes.of(new byte[] {2})));
            assertThat(step.iv().toHex() + step.cipherKey().toHex())
                    .as("iv and cipher key of message %s", i)
                    .isEqualTo((first.toHex() + second.toHex()).substring(0, 96));
            chainKey = step.nextChainKey();
        }
    }

    private static Distribution open(Bytes distribution) {
        return Run.current().subject().role(SignalGroupWire.class).parseDistribution(new Received(distribution));
    }

    private static SignalGroupKdf.ChainStep step(Bytes chainKey) {
        return Run.current().subject().role(SignalGroupKdf.class).chainStep(new ChainKey(chainKey));
    }
}
