package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.messenger.MessengerRetries.Receipt;
import org.sealcheck.contract.messenger.MessengerRetries.Reception;
import org.sealcheck.contract.messenger.MessengerRetries.Resent;
import org.sealcheck.contract.signal.Address;
import org.sealcheck.contract.signal.PreKeyBundle;
import org.sealcheck.suite.scenario.Texts;
import org.sealcheck.suite.scenario.messenger.Client;

/** Receipts, genuine and made up: the server writes what it likes on them. */
final class RetryFlow implements Flow {

    private final Siege siege;
    private final List<Asked> asked = new ArrayList<>();

    RetryFlow(Siege siege) {
        this.siege = siege;
    }

    /** A receipt that a client sent. */
    private record Asked(Address by, Address sender, Receipt receipt) {}

    @Override
    public List<Trick> tricks() {
        return List.of(
                new Trick("an envelope cannot be read, and is asked for again", 4, this::spoil),
                new Trick("a genuine retry receipt arrives", 4, this::ask),
                new Trick("a retry receipt is made up", 4, this::makeUp),
                new Trick("the ghost asks for a message", 6, this::ghostAsks),
                new Trick("a delivery receipt is made up", 1, this::confirm),
                new Trick("days pass", 1, this::passDays));
    }

    private void spoil(int which, int bit, int third) {
        Parcel parcel = Act.pick(siege.underway(), which);
        if (parcel == null) {
            return;
        }
        byte[] body = parcel.envelope().body().toByteArray();
        // The MAC at its end: nothing before it is looked at.
        body[body.length - 1] ^= 1;
        Client receiver = siege.mailroom().client(parcel.envelope().device());
        Reception reception = siege.deliver(
                receiver,
                new Parcel(
                        parcel.from(),
                        parcel.chat(),
                        parcel.messageId(),
                        new org.sealcheck.contract.messenger.Envelope(
                                parcel.envelope().device(), parcel.envelope().type(), Bytes.of(body))));
        if (reception != null && reception.retryReceipt() != null) {
            Receipt receipt = reception.retryReceipt();
            see(receipt);
            asked.add(new Asked(receiver.address(), parcel.from(), receipt));
        }
    }

    private void see(Receipt receipt) {
        siege.record().see("a retry receipt's message", Texts.bytes(receipt.messageId()));
        siege.record().see("a retry receipt's chat", Texts.bytes(receipt.chat()));
        PreKeyBundle bundle = receipt.bundle();
        if (bundle != null) {
            siege.record().see("an identity key", bundle.identityKey());
            siege.record().see("a signed prekey", bundle.signedPreKey().publicKey());
            if (bundle.oneTimePreKey() != null) {
                siege.record().see("a one-time prekey", bundle.oneTimePreKey().publicKey());
            }
        }
    }

    private void ask(int which, int second, int third) {
        Asked one = Act.pick(asked, which);
        if (one != null) {
            Receipt receipt = one.receipt();
            Client sender = siege.mailroom().client(one.sender());
            String chat = chatAt(sender, one.by(), receipt.chat());
            answer(sender, one.by(), chat, receipt.messageId(), receipt.count(), receipt.bundle());
        }
    }

    private void makeUp(int which, int as, int count) {
        Sending sending = Act.pick(siege.sendings(), which);
        Client name = Act.pick(siege.clients(), as);
        if (sending != null && name != null) {
            String chat = name.account().equals(sending.by().account()) ? "bob" : name.account();
            answer(sending.by(), name.address(), chat, sending.messageId(), 1 + count % 7, null);
        }
    }

    private void ghostAsks(int which, int withBundle, int third) {
        Sending sending = Act.pick(siege.sendings(), which);
        if (sending != null) {
            PreKeyBundle bundle = siege.mailroom().bundle(siege.ghost().address());
            // As itself, or in the name of a device that the message was for, with the ghost's keys.
            Address name = third % 2 == 0 ? siege.ghost().address() : new Address("bob", 1);
            answer(sending.by(), name, "bob", sending.messageId(), 1, withBundle % 3 == 0 ? null : bundle);
        }
    }

    private void confirm(int which, int as, int third) {
        Sending sending = Act.pick(siege.sendings(), which);
        Client name = Act.pick(siege.clients(), as);
        if (sending != null && name != null) {
            sending.by()
                    .delivered(
                            name.address(),
                            name.account(),
                            List.of(sending.messageId()),
                            siege.world().now());
        }
    }

    private void passDays(int days, int second, int third) {
        siege.world().passDays(1 + days % 29);
    }

    private void answer(
            Client sender, Address asking, String chat, String messageId, long count, @Nullable PreKeyBundle bundle) {
        siege.before(sender);
        try {
            Resent resent = sender.retry(
                    asking, chat, messageId, count, bundle, siege.world().now());
            siege.resent(sender, messageId, chat, resent.envelopes());
        } catch (RejectedException refusal) {
            siege.refused(sender, refusal);
        }
    }

    /** A receipt names the chat as the asking account does. */
    private static String chatAt(Client sender, Address asking, String chat) {
        return asking.name().equals(sender.account()) ? chat : asking.name();
    }
}
