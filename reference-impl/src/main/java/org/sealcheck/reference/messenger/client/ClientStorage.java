package org.sealcheck.reference.messenger.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.pcollections.TreePMap;
import org.sealcheck.reference.Rejection;
import org.sealcheck.reference.messenger.client.proto.MessengerStorage.ClientStructure;
import org.sealcheck.reference.messenger.journal.EncryptJournal;
import org.sealcheck.reference.messenger.journal.IdentityVersions;
import org.sealcheck.reference.messenger.journal.JournalEntry;
import org.sealcheck.reference.messenger.journal.JournalRow;
import org.sealcheck.reference.messenger.journal.MessageKind;
import org.sealcheck.reference.messenger.journal.RequestedRetries;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.keys.PublicKey;
import org.sealcheck.reference.signal.session.DeviceStorage;

/**
 * All that a client stores, as bytes: equal clients give equal bytes, and the journal is among them (RETRY-020). Keys
 * and content are plain bytes.
 */
public final class ClientStorage {
    private ClientStorage() {}

    public static byte[] write(MessengerClient client) {
        ClientStructure.Builder structure =
                ClientStructure.newBuilder().setDevice(ByteString.copyFrom(DeviceStorage.write(client.device())));
        client.lists()
                .accounts()
                .forEach((account, ids) -> structure.addLists(
                        ClientStructure.Devices.newBuilder().setAccount(account).addAllDeviceIds(ids)));
        client.versions()
                .seen()
                .forEach((device, seen) -> structure.addIdentities(ClientStructure.Identity.newBuilder()
                        .setDevice(write(device))
                        .setKey(ByteString.copyFrom(seen.key().encoded()))
                        .setVersion(seen.version())));
        client.journal().entries().forEach((id, entry) -> structure.addJournal(write(id, entry)));
        client.requested()
                .counts()
                .forEach((request, count) -> structure.addRequests(ClientStructure.Request.newBuilder()
                        .setSender(write(request.sender()))
                        .setMessageId(request.messageId())
                        .setCount(count)));
        return structure.build().toByteArray();
    }

    /**
     * The client that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if these are other bytes
     */
    public static MessengerClient read(byte[] bytes) {
        try {
            return read(ClientStructure.parseFrom(bytes));
        } catch (InvalidProtocolBufferException | Rejection e) {
            throw new IllegalArgumentException(
                    "not a stored client: " + e.getMessage() + "; give the bytes of an export unchanged", e);
        }
    }

    private static ClientStructure.Entry write(String messageId, JournalEntry entry) {
        ClientStructure.Entry.Builder structure = ClientStructure.Entry.newBuilder()
                .setMessageId(messageId)
                .setChat(entry.chat())
                .setControl(entry.kind() == MessageKind.CONTROL)
                .setContent(ByteString.copyFrom(entry.content()))
                .setSentAt(entry.sentAt());
        entry.rows()
                .forEach((device, row) -> structure.addRows(ClientStructure.Row.newBuilder()
                        .setDevice(write(device))
                        .setIdentityVersion(row.identityVersion())
                        .setHonoured(row.honoured())));
        return structure.build();
    }

    private static ClientStructure.Address write(Address address) {
        return ClientStructure.Address.newBuilder()
                .setName(address.name())
                .setDeviceId(address.deviceId())
                .build();
    }

    private static MessengerClient read(ClientStructure structure) {
        DeviceLists lists = DeviceLists.none();
        for (ClientStructure.Devices devices : structure.getListsList()) {
            lists = lists.with(devices.getAccount(), devices.getDeviceIdsList());
        }
        TreePMap<Address, IdentityVersions.Seen> seen = TreePMap.empty();
        for (ClientStructure.Identity identity : structure.getIdentitiesList()) {
            IdentityKey key = new IdentityKey(PublicKey.decode(identity.getKey().toByteArray()));
            seen = seen.plus(address(identity.getDevice()), new IdentityVersions.Seen(key, identity.getVersion()));
        }
        RequestedRetries requested = RequestedRetries.none();
        for (ClientStructure.Request request : structure.getRequestsList()) {
            requested = requested.with(address(request.getSender()), request.getMessageId(), request.getCount());
        }
        return new MessengerClient(
                DeviceStorage.read(structure.getDevice().toByteArray()),
                lists,
                new IdentityVersions(seen),
                journal(structure),
                requested);
    }

    /** RETRY-020. */
    private static EncryptJournal journal(ClientStructure structure) {
        EncryptJournal journal = EncryptJournal.empty();
        for (ClientStructure.Entry entry : structure.getJournalList()) {
            journal = journal.with(entry.getMessageId(), read(entry));
        }
        return journal;
    }

    private static JournalEntry read(ClientStructure.Entry structure) {
        TreePMap<Address, JournalRow> rows = TreePMap.empty();
        for (ClientStructure.Row row : structure.getRowsList()) {
            rows = rows.plus(
                    address(row.getDevice()),
                    new JournalRow(row.getIdentityVersion(), structure.getSentAt(), row.getHonoured()));
        }
        return new JournalEntry(
                structure.getChat(),
                structure.getControl() ? MessageKind.CONTROL : MessageKind.CONTENT,
                structure.getContent().toByteArray(),
                structure.getSentAt(),
                rows);
    }

    private static Address address(ClientStructure.Address address) {
        return new Address(address.getName(), address.getDeviceId());
    }
}
