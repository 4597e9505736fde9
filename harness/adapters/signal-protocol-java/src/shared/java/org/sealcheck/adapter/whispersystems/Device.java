package org.sealcheck.adapter.whispersystems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sealcheck.adapter.peer.Stores;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.signal.Address;
import org.whispersystems.libsignal.IdentityKey;
import org.whispersystems.libsignal.IdentityKeyPair;
import org.whispersystems.libsignal.SignalProtocolAddress;
import org.whispersystems.libsignal.state.PreKeyRecord;
import org.whispersystems.libsignal.state.SessionRecord;
import org.whispersystems.libsignal.state.SignedPreKeyRecord;
import org.whispersystems.libsignal.state.impl.InMemorySignalProtocolStore;

/**
 * One party: the library's own in-memory stores, which pin the first identity they see, and beside them the names that
 * those stores hold but cannot list.
 */
final class Device extends InMemorySignalProtocolStore {
    final NavigableSet<Integer> preKeyIds = new TreeSet<>();
    private final NavigableSet<SignalProtocolAddress> remotes = new TreeSet<>(
            Comparator.comparing(SignalProtocolAddress::getName).thenComparing(SignalProtocolAddress::getDeviceId));

    Device(IdentityKeyPair identity, int registrationId) {
        super(identity, registrationId);
    }

    @Override
    public void storePreKey(int id, PreKeyRecord preKey) {
        super.storePreKey(id, preKey);
        preKeyIds.add(id);
    }

    @Override
    public void removePreKey(int id) {
        super.removePreKey(id);
        preKeyIds.remove(id);
    }

    @Override
    public boolean saveIdentity(SignalProtocolAddress remote, IdentityKey identity) {
        remotes.add(remote);
        return super.saveIdentity(remote, identity);
    }

    @Override
    public void storeSession(SignalProtocolAddress remote, SessionRecord session) {
        remotes.add(remote);
        super.storeSession(remote, session);
    }

    List<SignedPreKeyRecord> signedPreKeys() {
        return loadSignedPreKeys().stream()
                .sorted(Comparator.comparing(SignedPreKeyRecord::getId))
                .toList();
    }

    Stores export() throws Exception {
        List<byte[]> preKeys = new ArrayList<>();
        for (int id : preKeyIds) {
            preKeys.add(loadPreKey(id).serialize());
        }
        List<Stores.Remote> others = new ArrayList<>();
        for (SignalProtocolAddress remote : remotes) {
            IdentityKey identity = getIdentity(remote);
            others.add(new Stores.Remote(
                    new Address(remote.getName(), remote.getDeviceId()),
                    identity == null ? new byte[0] : identity.serialize(),
                    containsSession(remote) ? loadSession(remote).serialize() : new byte[0]));
        }
        return new Stores(
                getLocalRegistrationId(),
                getIdentityKeyPair().getPrivateKey().serialize(),
                signedPreKeys().stream().map(SignedPreKeyRecord::serialize).toList(),
                preKeys,
                others);
    }

    static Device restore(Stores stores) throws Exception {
        Device device = new Device(Keys.identityPair(Bytes.of(stores.identity())), stores.registrationId());
        for (byte[] serialized : stores.signedPreKeys()) {
            SignedPreKeyRecord signedPreKey = new SignedPreKeyRecord(serialized);
            device.storeSignedPreKey(signedPreKey.getId(), signedPreKey);
        }
        for (byte[] serialized : stores.preKeys()) {
            PreKeyRecord preKey = new PreKeyRecord(serialized);
            device.storePreKey(preKey.getId(), preKey);
        }
        for (Stores.Remote remote : stores.remotes()) {
            SignalProtocolAddress address = Session.address(remote.address());
            if (remote.identity().length > 0) {
                device.saveIdentity(address, Keys.identity(Bytes.of(remote.identity())));
            }
            if (remote.session().length > 0) {
                device.storeSession(address, new SessionRecord(remote.session()));
            }
        }
        return device;
    }
}
