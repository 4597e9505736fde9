package org.sealcheck.suite.property.siege;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.Envelope;
import org.sealcheck.contract.messenger.MessageKind;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.suite.scenario.messenger.Client;

/** Messages between people, and what a server can do to an envelope. */
final class MessageFlow implements Flow {
    private final Siege siege;

    MessageFlow(Siege siege) {
        this.siege = siege;
    }

    @Override
    public List<Trick> tricks() {
        return List.of(
                new Trick("a client sends", 14, this::send),
                new Trick("an envelope arrives", 12, this::deliver),
                new Trick("an envelope is lost", 2, this::lose),
                new Trick("an envelope arrives once more", 3, this::replay),
                new Trick("an envelope arrives altered", 4, this::alter),
                new Trick("an envelope arrives cut", 1, this::cut),
                new Trick("an envelope arrives at another device", 2, this::misdeliver),
                new Trick("an envelope comes back", 2, this::reflect),
                new Trick("an envelope arrives under another name", 2, this::rename),
                new Trick("an envelope arrives in another chat", 2, this::moveToAnotherChat),
                new Trick("the ghost gets an envelope", 2, this::deliverToGhost));
    }

    private void send(int from, int to, int length) {
        Client sender = Act.pick(siege.clients(), from);
        String account = Act.pick(siege.accounts(), to);
        MessageKind kind = length % 5 == 0 ? MessageKind.CONTROL : MessageKind.CONTENT;
        if (sender != null && account != null && !account.equals(sender.account())) {
            siege.send(sender, account, kind, siege.content(length));
        }
    }

    private void deliver(int which, int second, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel != null) {
            siege.underway().remove(parcel);
            siege.delivered().add(parcel);
            siege.deliver(receiver(parcel), parcel);
        }
    }

    private void lose(int which, int second, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel != null) {
            siege.underway().remove(parcel);
        }
    }

    private void replay(int which, int second, int third) {
        Parcel parcel = Act.pick(siege.delivered(), which);
        if (parcel != null) {
            siege.deliver(receiver(parcel), parcel);
        }
    }

    private void alter(int which, int bit, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel != null) {
            byte[] body = parcel.envelope().body().toByteArray();
            int place = Math.floorMod(bit, body.length * 8);
            body[place / 8] ^= (byte) (1 << (place % 8));
            siege.deliver(receiver(parcel), with(parcel, Bytes.of(body)));
        }
    }

    private void cut(int which, int length, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel != null) {
            byte[] body = parcel.envelope().body().toByteArray();
            Bytes shorter = Bytes.of(java.util.Arrays.copyOf(body, Math.floorMod(length, body.length)));
            siege.deliver(receiver(parcel), with(parcel, shorter));
        }
    }

    private void misdeliver(int which, int to, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        Client other = Act.pick(siege.clients(), to);
        if (parcel != null && other != null && other != receiver(parcel)) {
            siege.deliver(other, parcel);
        }
    }

    private void reflect(int which, int second, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel != null) {
            Address device = parcel.envelope().device();
            siege.deliver(
                    siege.mailroom().client(parcel.from()),
                    new Parcel(device, device.name(), parcel.messageId(), parcel.envelope()));
        }
    }

    private void rename(int which, int as, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        Client other = Act.pick(siege.clients(), as);
        if (parcel != null && other != null && !other.address().equals(parcel.from())) {
            Address name = other.address();
            siege.deliver(receiver(parcel), new Parcel(name, name.name(), parcel.messageId(), parcel.envelope()));
        }
    }

    private void moveToAnotherChat(int which, int to, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        String chat = Act.pick(siege.accounts(), to);
        if (parcel != null && chat != null) {
            siege.deliver(receiver(parcel), new Parcel(parcel.from(), chat, parcel.messageId(), parcel.envelope()));
        }
    }

    private void deliverToGhost(int which, int second, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel != null) {
            siege.deliver(siege.ghost(), parcel);
        }
    }

    private Client receiver(Parcel parcel) {
        return siege.mailroom().client(parcel.envelope().device());
    }

    private static Parcel with(Parcel parcel, @Nullable Bytes body) {
        Envelope envelope = parcel.envelope();
        return new Parcel(
                parcel.from(),
                parcel.chat(),
                parcel.messageId(),
                new Envelope(envelope.device(), envelope.type(), java.util.Objects.requireNonNull(body)));
    }
}
