package org.sealcheck.reference.mtproto.chat;

import java.util.Optional;
import org.sealcheck.reference.mtproto.message.KeyFingerprint;
import org.sealcheck.reference.mtproto.message.Role;

/**
 * Everything that one side stores of a chat.
 *
 * @param parameters what was fixed when the chat was made
 * @param sequence the counters
 * @param outbox messages of ours that they have not acknowledged
 * @param waiting messages of theirs behind a gap
 * @param key the key we send under
 * @param exchange how far its replacement is
 * @param epoch of the key under which their last processed message came
 * @param layers what either side understands
 * @param versions from where on theirs must come in version 2.0
 */
public record OpenChat(
        ChatParameters parameters,
        Sequence sequence,
        Outbox outbox,
        GapQueue waiting,
        ChatKey key,
        Exchange exchange,
        int epoch,
        Layers layers,
        VersionGate versions)
        implements SecretChat {

    @Override
    public OpenChat requireOpen() {
        return this;
    }

    /** Who we are. */
    public Role self() {
        return sequence.self();
    }

    /** What they are known to understand. */
    public int remoteLayer() {
        return layers.remote();
    }

    /** Of the key we send under. */
    public KeyFingerprint fingerprint() {
        return key.fingerprint();
    }

    /** 36 bytes that both users may compare: the same from the first message to the last (MT-PFS-021). */
    public byte[] visualisation() {
        return parameters.visualisation();
    }

    /** Messages of ours that are kept because they may have to be sent again. */
    public int unacknowledged() {
        return outbox.messages().size();
    }

    /** The key with this fingerprint: the one in use, the one accepted, or the old one while it is kept (MT-PFS-016). */
    Optional<ChatKey> keyOf(KeyFingerprint fingerprint) {
        if (fingerprint.equals(key.fingerprint())) {
            return Optional.of(key);
        }
        return otherKey().filter(other -> other.fingerprint().equals(fingerprint));
    }

    private Optional<ChatKey> otherKey() {
        if (exchange instanceof Exchange.Accepted accepted) {
            return Optional.of(accepted.next());
        }
        return exchange instanceof Exchange.Settling settling ? Optional.of(settling.old()) : Optional.empty();
    }

    OpenChat withSequence(Sequence next) {
        return new OpenChat(parameters, next, outbox, waiting, key, exchange, epoch, layers, versions);
    }

    OpenChat withOutbox(Outbox next) {
        return new OpenChat(parameters, sequence, next, waiting, key, exchange, epoch, layers, versions);
    }

    OpenChat withWaiting(GapQueue next) {
        return new OpenChat(parameters, sequence, outbox, next, key, exchange, epoch, layers, versions);
    }

    OpenChat withKey(ChatKey next) {
        return new OpenChat(parameters, sequence, outbox, waiting, next, exchange, epoch, layers, versions);
    }

    OpenChat withExchange(Exchange next) {
        return new OpenChat(parameters, sequence, outbox, waiting, key, next, epoch, layers, versions);
    }

    OpenChat withEpoch(int next) {
        return new OpenChat(parameters, sequence, outbox, waiting, key, exchange, next, layers, versions);
    }

    OpenChat withLayers(Layers next) {
        return new OpenChat(parameters, sequence, outbox, waiting, key, exchange, epoch, next, versions);
    }

    OpenChat withVersions(VersionGate next) {
        return new OpenChat(parameters, sequence, outbox, waiting, key, exchange, epoch, layers, next);
    }
}
