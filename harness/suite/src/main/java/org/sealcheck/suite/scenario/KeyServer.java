package org.sealcheck.suite.scenario;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.PreKeyBundle.OneTimePreKey;
import org.sealcheck.contract.signal.PreKeyBundle.SignedPreKey;

/**
 * The Server of two-party scenarios, played by the harness: it holds what devices upload and may do with it as it
 * likes.
 *
 * <p>The server as an implementation under check is another matter: role {@code signal.prekey-server}.
 */
public final class KeyServer {
    private static final class Entry {
        private PreKeyBundle withoutOneTime;
        private final Deque<OneTimePreKey> oneTime = new ArrayDeque<>();
        private @Nullable OneTimePreKey handedOut;
        private @Nullable SignedPreKey previous;

        private Entry(PreKeyBundle withoutOneTime) {
            this.withoutOneTime = withoutOneTime;
        }
    }

    private final Map<Address, Entry> entries = new HashMap<>();
    private final Network network;

    KeyServer(Network network) {
        this.network = network;
    }

    /** Stores what a device uploads, in place of all it uploaded before (REG-007). */
    public void register(Address device, PreKeyBundle withoutOneTime, Collection<OneTimePreKey> oneTime) {
        Entry entry = new Entry(withoutOneTime);
        entry.oneTime.addAll(oneTime);
        entries.put(device, entry);
    }

    /** Stores a new signed prekey in place of the current one. */
    public void replace(Address device, SignedPreKey signedPreKey) {
        Entry entry = entry(device);
        PreKeyBundle old = entry.withoutOneTime;
        entry.previous = old.signedPreKey();
        entry.withoutOneTime = new PreKeyBundle(old.registrationId(), old.identityKey(), signedPreKey, null);
    }

    /** Stores more one-time prekeys. */
    public void add(Address device, Collection<OneTimePreKey> oneTime) {
        entry(device).oneTime.addAll(oneTime);
    }

    /** Hands out a bundle, and with it a one-time prekey if any is left, for good (SESS-003, SESS-004). */
    public PreKeyBundle fetch(Address device) {
        Entry entry = entry(device);
        entry.handedOut = entry.oneTime.poll();
        return handOut(entry, entry.handedOut);
    }

    /** Hands out a bundle and keeps its one-time prekeys back. */
    public PreKeyBundle fetchWithoutOneTimePreKey(Address device) {
        Entry entry = entry(device);
        entry.handedOut = null;
        return handOut(entry, null);
    }

    private PreKeyBundle handOut(Entry entry, @Nullable OneTimePreKey oneTime) {
        PreKeyBundle base = entry.withoutOneTime;
        PreKeyBundle bundle = new PreKeyBundle(base.registrationId(), base.identityKey(), base.signedPreKey(), oneTime);
        network.see(bundle);
        return bundle;
    }

    /** Lets all but some one-time prekeys of a device be used up by others. */
    public void leaveOneTimePreKeys(Address device, int count) {
        Deque<OneTimePreKey> queue = entry(device).oneTime;
        while (queue.size() > count) {
            queue.removeLast();
        }
    }

    /** Forgets a device: nobody gets a bundle of it any more. */
    public void revoke(Address device) {
        entry(device);
        entries.remove(device);
    }

    /** The one-time prekey of the last bundle of this device: "that one-time prekey" in a feature. */
    public OneTimePreKey handedOut(Address device) {
        OneTimePreKey handedOut = entry(device).handedOut;
        if (handedOut == null) {
            throw new IllegalArgumentException("the last bundle of " + device + " had no one-time prekey");
        }
        return handedOut;
    }

    /** A one-time prekey that was not handed out. */
    public OneTimePreKey unused(Address device) {
        return entry(device).oneTime.getFirst();
    }

    /** The signed prekey it hands out now. */
    public SignedPreKey signedPreKey(Address device) {
        return entry(device).withoutOneTime.signedPreKey();
    }

    /** The signed prekey it handed out before the current one. */
    public SignedPreKey previousSignedPreKey(Address device) {
        SignedPreKey previous = entry(device).previous;
        if (previous == null) {
            throw new IllegalArgumentException(device + " has uploaded only one signed prekey");
        }
        return previous;
    }

    private Entry entry(Address device) {
        Entry entry = entries.get(device);
        if (entry == null) {
            throw new IllegalArgumentException(device + " has not uploaded any keys in this scenario");
        }
        return entry;
    }
}
