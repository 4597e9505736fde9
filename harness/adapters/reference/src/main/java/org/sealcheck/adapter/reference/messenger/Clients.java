package org.sealcheck.adapter.reference.messenger;

import java.util.function.Function;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Empty;
import org.sealcheck.reference.messenger.client.MessengerClient;
import org.sealcheck.reference.signal.session.Device;

/**
 * The clients behind the handles. A client's device is the party it was made of, so a step of either is seen by the
 * other.
 */
final class Clients {
    /** A client, whose device is only as new as its last step; the party's is current. */
    private record Member(String party, MessengerClient client) {}

    private final Handles<Device> parties;
    private final Handles<Member> clients = new Handles<>("client");

    Clients(Handles<Device> parties) {
        this.parties = parties;
    }

    String create(String party) {
        return Answer.of(() -> clients.create(new Member(party, MessengerClient.of(parties.get(party)))));
    }

    MessengerClient get(String handle) {
        Member member = clients.get(handle);
        return member.client().with(parties.get(member.party()));
    }

    /** Runs a step that gives an answer besides the next client. A rejection leaves the client and its party. */
    <A> A step(String handle, Function<MessengerClient, Step<MessengerClient, A>> step) {
        return Answer.of(() -> clients.step(
                handle,
                member -> parties.step(member.party(), device -> {
                    Step<MessengerClient, A> done = step.apply(member.client().with(device));
                    Member next = new Member(member.party(), done.next());
                    return new Step<>(done.next().device(), new Step<>(next, done.answer()));
                })));
    }

    /** The same for a step without an answer. */
    Empty change(String handle, Function<MessengerClient, MessengerClient> change) {
        return step(handle, client -> new Step<>(change.apply(client), Empty.EMPTY));
    }
}
