package org.sealcheck.suite.property.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerBackfill;
import org.sealcheck.contract.messenger.MessengerBackfill.AccountList;
import org.sealcheck.contract.messenger.MessengerBackfill.Payload;
import org.sealcheck.contract.messenger.MessengerBackfill.Posted;
import org.sealcheck.contract.messenger.MessengerBackfill.Refreshed;
import org.sealcheck.contract.messenger.MessengerBackfill.Row;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Run;
import org.sealcheck.suite.property.sample.SomeBytes;
import org.sealcheck.suite.scenario.World;
import org.sealcheck.suite.scenario.messenger.Books;
import org.sealcheck.suite.scenario.messenger.SendingDevice;
import org.sealcheck.suite.scenario.messenger.Withdrawal;

/** Whom a sender backfills, for any lists before and after. */
final class BackfillProperties {
    private final Random keys = new Random(1);

    @Property(tries = 25)
    @Checks(
            id = "messenger/backfill/resend-is-the-difference",
            title =
                    "for any lists before and after, a withdrawal goes to exactly the devices that were missed, content to nobody, once,"
                            + " and the journal has all who were ever sent it",
            requirements = {"BACK-001", "BACK-003", "BACK-009", "BACK-010", "BACK-012", "BACK-015"},
            roles = "messenger.backfill")
    void resendIsTheDifference(
            @ForAll @IntRange(max = 63) int before, @ForAll @IntRange(max = 63) int after, @ForAll boolean control) {
        SendingDevice sender = new SendingDevice(new World());
        sender.learn(alice(before)).done();
        sender.learn(bob(before)).done();
        Bytes payload = control ? Withdrawal.of("bob", "3EB0") : Withdrawal.text("hello");
        Posted posted = sender.send(List.of("bob"), payload).done();
        Set<Address> sent = Set.copyOf(posted.destinations());
        assertThat(sent).isEqualTo(devices(before));
        String id = sender.lastId();
        sender.mismatch(id, SendingDevice.OTHER_HASH).done();
        Refreshed refreshed =
                sender.refreshed(id, List.of(alice(after), bob(after))).done();
        Set<Address> missed = devices(control ? after & ~before : 0);
        assertThat(Set.copyOf(refreshed.resend())).as("who gets it now").isEqualTo(missed);
        assertThat(Set.copyOf(refreshed.removed())).as("who is gone").isEqualTo(devices(before & ~after));
        assertThat(sender.journal(id).stream().map(Row::device).collect(Collectors.toSet()))
                .as("the journal")
                .isEqualTo(devices(control ? before | after & ~before : before));
        assertThat(sender.mismatch(id, "2:BBBBBBBB").done().accounts())
                .as("a second round")
                .isEmpty();
    }

    @Property(tries = 30)
    @Checks(
            id = "messenger/backfill/no-bytes-are-control-by-chance",
            title = "bytes that nobody made a withdrawal of are content, and all have an answer",
            requirements = "BACK-002",
            roles = "messenger.backfill")
    void noBytesAreControlByChance(
            @ForAll(supplier = SomeBytes.Garbage.class) Bytes garbage, @ForAll @IntRange(min = 1, max = 20) int cut) {
        MessengerBackfill role = Run.current().subject().role(MessengerBackfill.class);
        Bytes good = Withdrawal.of("bob", "3EB0AA");
        Bytes trailing = Bytes.hex(good.toHex() + garbage.toHex() + "00");
        Bytes shorter = Bytes.hex(good.toHex().substring(0, good.toHex().length() - 2 * Math.min(cut, good.size())));
        for (Bytes payload :
                List.of(garbage, trailing, shorter, Withdrawal.withText("bob", "3EB0AA", garbage.toHex()))) {
            assertThat(role.classify(new Payload(payload)).kind())
                    .as("the kind of %s", payload)
                    .isEqualTo(MessageKind.CONTENT);
        }
        assertThat(role.classify(new Payload(good)).kind()).isEqualTo(MessageKind.CONTROL);
    }

    /** Bits 0 to 2: Alice's devices 2 to 4. Bits 3 to 5: Bob's devices 1 to 3. */
    private static Set<Address> devices(int bits) {
        return IntStream.range(0, 6)
                .filter(bit -> (bits >> bit & 1) != 0)
                .mapToObj(bit -> bit < 3 ? new Address("alice", bit + 2) : new Address("bob", bit - 2))
                .collect(Collectors.toSet());
    }

    private AccountList alice(int bits) {
        return list("alice", bits);
    }

    private AccountList bob(int bits) {
        return list("bob", bits);
    }

    private AccountList list(String account, int bits) {
        TreeMap<Integer, Bytes> list = new TreeMap<>();
        for (Address device : devices(bits)) {
            if (device.name().equals(account)) {
                list.put(device.deviceId(), key(device));
            }
        }
        if (account.equals("alice")) {
            list.put(SendingDevice.SELF.deviceId(), key(SendingDevice.SELF));
        }
        return new AccountList(account, Books.list(list), null);
    }

    /** The same key for the same device, whenever it is asked for. */
    private Bytes key(Address device) {
        keys.setSeed(device.hashCode());
        return DeviceListProperties.keys(keys, 1).get(0);
    }
}
