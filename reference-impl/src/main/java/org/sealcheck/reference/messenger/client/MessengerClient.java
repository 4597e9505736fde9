package org.sealcheck.reference.messenger.client;

import org.sealcheck.reference.messenger.journal.EncryptJournal;
import org.sealcheck.reference.messenger.journal.IdentityVersions;
import org.sealcheck.reference.messenger.journal.RequestedRetries;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.keys.IdentityKey;
import org.sealcheck.reference.signal.session.Device;
import org.sealcheck.reference.signal.session.Trust;

/**
 * All that one client stores.
 *
 * @param device its keys and sessions
 * @param lists the devices of its own account and of those it talks to
 * @param versions how often each remote device's identity changed (RETRY-004)
 * @param journal of what it sent (RETRY-002)
 * @param requested how often it asked for what it could not read (RETRY-022)
 */
public record MessengerClient(
        Device device,
        DeviceLists lists,
        IdentityVersions versions,
        EncryptJournal journal,
        RequestedRetries requested) {

    /** A client that has sent nothing and knows no account yet. */
    public static MessengerClient of(Device device) {
        return new MessengerClient(
                device, DeviceLists.none(), IdentityVersions.none(), EncryptJournal.empty(), RequestedRetries.none());
    }

    public Address address() {
        return device.address();
    }

    public MessengerClient with(Device next) {
        return new MessengerClient(next, lists, versions, journal, requested);
    }

    public MessengerClient with(DeviceLists next) {
        return new MessengerClient(device, next, versions, journal, requested);
    }

    public MessengerClient with(IdentityVersions next) {
        return new MessengerClient(device, lists, next, journal, requested);
    }

    public MessengerClient with(EncryptJournal next) {
        return new MessengerClient(device, lists, versions, next, requested);
    }

    public MessengerClient with(RequestedRetries next) {
        return new MessengerClient(device, lists, versions, journal, next);
    }

    /** With the version of this remote device brought up to the identity that is pinned for it now (RETRY-004). */
    public MessengerClient observeIdentity(Address remote) {
        IdentityKey pinned = device.pinned().get(remote);
        return pinned == null ? this : with(versions.process(remote, pinned));
    }

    /**
     * After a new identity key of a remote device was processed: it is trusted, and the device's version is one higher
     * unless the key is the one it had (RETRY-004).
     *
     * @throws org.sealcheck.reference.Rejection own-identity
     */
    public MessengerClient processIdentity(Address remote, IdentityKey key) {
        return observeIdentity(remote).with(Trust.accept(device, remote, key)).observeIdentity(remote);
    }
}
