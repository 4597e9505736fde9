package org.sealcheck.suite.scenario.messenger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.messenger.DeviceBundle;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerClient;
import org.sealcheck.contract.messenger.MessengerClient.Content;
import org.sealcheck.contract.messenger.MessengerClient.DeviceList;
import org.sealcheck.contract.messenger.MessengerClient.NewClient;
import org.sealcheck.contract.messenger.MessengerClient.NewIdentity;
import org.sealcheck.contract.messenger.MessengerClient.OfAccount;
import org.sealcheck.contract.messenger.MessengerClient.OfClient;
import org.sealcheck.contract.messenger.MessengerClient.Received;
import org.sealcheck.contract.messenger.MessengerClient.Recipients;
import org.sealcheck.contract.messenger.MessengerClient.Sent;
import org.sealcheck.contract.messenger.MessengerClient.StateOf;
import org.sealcheck.contract.messenger.MessengerClient.ToDevices;
import org.sealcheck.contract.messenger.MessengerClient.ToSend;
import org.sealcheck.contract.messenger.MessengerRetries;
import org.sealcheck.contract.messenger.MessengerRetries.Delivery;
import org.sealcheck.contract.messenger.MessengerRetries.Incoming;
import org.sealcheck.contract.messenger.MessengerRetries.Look;
import org.sealcheck.contract.messenger.MessengerRetries.OfMessage;
import org.sealcheck.contract.messenger.MessengerRetries.Reception;
import org.sealcheck.contract.messenger.MessengerRetries.Resent;
import org.sealcheck.contract.messenger.MessengerRetries.Retry;
import org.sealcheck.contract.messenger.MessengerRetries.Row;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.contract.signal.SignalSession;
import org.sealcheck.contract.signal.SignalSession.NewParty;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.scenario.Actor;
import org.sealcheck.suite.scenario.World;

/** One device with its client: the calls of roles {@code messenger.client} and {@code messenger.retries} for it. */
public final class Client {
    private static final int SESSION_ENTROPY = 64;

    private final World world;
    private final Actor actor;
    private final Implementation implementation;
    private String handle;

    Client(World world, Actor actor) {
        this.world = world;
        this.actor = actor;
        this.implementation = actor.implementation();
        this.handle = role().createClient(new NewClient(actor.handle())).client();
    }

    public Address address() {
        return actor.address();
    }

    public String account() {
        return actor.address().name();
    }

    public Actor actor() {
        return actor;
    }

    public String handle() {
        return handle;
    }

    private MessengerClient role() {
        return implementation.role(MessengerClient.class);
    }

    private MessengerRetries retries() {
        return implementation.role(MessengerRetries.class);
    }

    public void setDevices(String account, List<Integer> deviceIds) {
        role().setDevices(new DeviceList(handle, account, deviceIds));
    }

    public List<Integer> devices(String account) {
        return role().devices(new OfAccount(handle, account)).deviceIds();
    }

    public List<Address> neededBundles(List<String> recipients) {
        return role().neededBundles(new Recipients(handle, recipients)).devices();
    }

    public Sent send(
            String id,
            String chat,
            List<String> recipients,
            MessageKind kind,
            Bytes content,
            List<DeviceBundle> bundles,
            long now) {
        Bytes entropy = world.entropy(implementation, SESSION_ENTROPY * bundles.size());
        return role().send(new ToSend(handle, id, chat, recipients, kind, content, bundles, now, entropy));
    }

    public Sent encryptTo(
            String id, String chat, List<Address> devices, Bytes content, List<DeviceBundle> bundles, long now) {
        Bytes entropy = world.entropy(implementation, SESSION_ENTROPY * bundles.size());
        return role().encryptTo(
                        new ToDevices(handle, id, chat, devices, MessageKind.CONTENT, content, bundles, now, entropy));
    }

    public Content receive(Address from, String chat, Envelope envelope) {
        Bytes entropy = world.entropy(implementation, 32);
        return role().receive(new Received(handle, from, chat, envelope.type(), envelope.body(), world.now(), entropy));
    }

    /** As {@link #receive}, with a receipt in place of what cannot be read. */
    public Reception take(Address from, String chat, String messageId, Envelope envelope) {
        Bytes entropy = world.entropy(implementation, 32);
        return retries()
                .receive(new Incoming(
                        handle, messageId, from, chat, envelope.type(), envelope.body(), world.now(), entropy));
    }

    public void processIdentity(Address device, Bytes identityKey) {
        role().processIdentity(new NewIdentity(handle, device, identityKey));
    }

    public void delivered(Address device, String chat, List<String> messageIds, long now) {
        retries().deliveryReceipt(new Delivery(handle, device, chat, messageIds, now));
    }

    public Resent retry(
            Address device, String chat, String messageId, long count, @Nullable PreKeyBundle bundle, long now) {
        Bytes entropy = world.entropy(implementation, SESSION_ENTROPY);
        return retries().retryReceipt(new Retry(handle, device, chat, messageId, count, bundle, now, entropy));
    }

    public void delete(String messageId) {
        retries().deleteMessage(new OfMessage(handle, messageId));
    }

    /** The rows of the journal. */
    public List<Row> journal(long now) {
        need(Ability.STATE_EXPORT, "state-export");
        return retries().journal(new Look(handle, now)).rows();
    }

    public Bytes state() {
        need(Ability.STATE_EXPORT, "state-export");
        return role().exportState(new OfClient(handle)).state();
    }

    /** Everything it stores, or null if its implementation does not show it. */
    public @Nullable Bytes stateIfShown() {
        return implementation.can(Ability.STATE_EXPORT) ? state() : null;
    }

    /** A new process with what was stored. */
    public void restart(Bytes stored) {
        need(Ability.SNAPSHOT, "snapshot");
        SignalSession sessions = implementation.role(SignalSession.class);
        Bytes entropy = world.entropy(implementation, 36);
        String party =
                sessions.createParty(new NewParty(address(), null, entropy)).party();
        handle = role().createClient(new NewClient(party)).client();
        role().restoreState(new StateOf(handle, stored));
    }

    private void need(Ability ability, String spelling) {
        if (!implementation.can(ability)) {
            throw new NotApplicable(actor + "'s implementation does not declare " + spelling);
        }
    }

    @Override
    public String toString() {
        return actor.name();
    }
}
