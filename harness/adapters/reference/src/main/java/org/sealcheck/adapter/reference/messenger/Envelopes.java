package org.sealcheck.adapter.reference.messenger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealcheck.adapter.reference.Addresses;
import org.sealcheck.adapter.reference.Bundles;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.messenger.DeviceBundle;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.messenger.MessengerClient;
import org.sealcheck.contract.signal.MessageType;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.reference.messenger.client.OfferedBundles;
import org.sealcheck.reference.messenger.client.Sending;
import org.sealcheck.reference.signal.Address;
import org.sealcheck.reference.signal.session.Ciphertext;

/** What clients exchange, there and back between the contract and the reference. */
final class Envelopes {
    private Envelopes() {}

    static MessengerClient.Sent sent(Sending.Sent sent) {
        return new MessengerClient.Sent(
                sent.envelopes().stream().map(Envelopes::envelope).toList(),
                sent.failures().stream().map(Envelopes::failure).toList());
    }

    static Envelope envelope(org.sealcheck.reference.messenger.client.Envelope envelope) {
        return new Envelope(
                Addresses.of(envelope.device()),
                switch (envelope.ciphertext().type()) {
                    case PREKEY -> MessageType.PREKEY;
                    case MESSAGE -> MessageType.MESSAGE;
                },
                Bytes.of(envelope.ciphertext().body()));
    }

    static Ciphertext ciphertext(MessageType type, Bytes body) {
        return new Ciphertext(
                switch (type) {
                    case PREKEY -> Ciphertext.Type.PREKEY;
                    case MESSAGE -> Ciphertext.Type.MESSAGE;
                },
                body.toByteArray());
    }

    /** A bundle is read only when its device is sent to: a malformed one concerns nobody else (FAN-007). */
    static OfferedBundles bundles(List<DeviceBundle> bundles) {
        Map<Address, PreKeyBundle> byDevice = new HashMap<>();
        bundles.forEach(each -> byDevice.put(Addresses.of(each.device()), each.bundle()));
        return device -> Optional.ofNullable(byDevice.get(device)).map(Bundles::unverified);
    }

    static org.sealcheck.reference.messenger.journal.MessageKind kind(MessageKind kind) {
        return switch (kind) {
            case CONTENT -> org.sealcheck.reference.messenger.journal.MessageKind.CONTENT;
            case CONTROL -> org.sealcheck.reference.messenger.journal.MessageKind.CONTROL;
        };
    }

    static MessageKind kind(org.sealcheck.reference.messenger.journal.MessageKind kind) {
        return switch (kind) {
            case CONTENT -> MessageKind.CONTENT;
            case CONTROL -> MessageKind.CONTROL;
        };
    }

    private static MessengerClient.Failure failure(Sending.Failure failure) {
        return new MessengerClient.Failure(
                Addresses.of(failure.device()),
                Layer.valueOf(failure.why().layer().name()),
                failure.why().reason().slug());
    }
}
