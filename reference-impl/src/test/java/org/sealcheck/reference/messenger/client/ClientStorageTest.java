package org.sealcheck.reference.messenger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.Entropy;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.MessageKind;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKeyPair;
import org.sealcheck.reference.signal.session.Device;

class ClientStorageTest {
    private static final Address BOB = new Address("bob", 1);

    private static MessengerClient client() {
        MessengerClient client = MessengerClient.of(Device.create(new Address("alice", 1), Entropy.system()));
        return client.processIdentity(
                        BOB, IdentityKeyPair.generate(Entropy.system()).identityKey())
                .processIdentity(BOB, IdentityKeyPair.generate(Entropy.system()).identityKey())
                .with(client.lists().with("bob", List.of(2, 1)).with("carol", List.of()))
                .with(client.journal()
                        .with(
                                "id",
                                JournalEntry.of("bob", MessageKind.CONTROL, new byte[] {7}, 5)
                                        .withRecipient(BOB, 1)))
                .with(client.requested().with(BOB, "other", 3));
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        byte[] stored = ClientStorage.write(client());
        MessengerClient read = ClientStorage.read(stored);
        assertThat(ClientStorage.write(read)).isEqualTo(stored);
        assertThat(read.versions().of(BOB)).isEqualTo(1);
        assertThat(read.requested().of(BOB, "other")).isEqualTo(3);
        assertThat(read.lists().require("carol")).isEmpty();
        assertThat(read.journal().entry("id").orElseThrow().kind()).isEqualTo(MessageKind.CONTROL);
    }

    @Test
    void otherBytesAreNoClient() {
        assertThatThrownBy(() -> ClientStorage.read(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a stored client");
    }
}
