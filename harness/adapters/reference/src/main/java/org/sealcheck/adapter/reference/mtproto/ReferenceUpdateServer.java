package org.sealcheck.adapter.reference.mtproto;

import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.adapter.reference.Keys;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.MtprotoUpdateServer;
import org.sealcheck.reference.mtproto.box.UpdateServer;

/** Plays mtproto.update-server. */
final class ReferenceUpdateServer implements MtprotoUpdateServer {
    private final Handles<UpdateServer> servers = new Handles<>("server");

    @Override
    public Server createServer(Empty input) {
        return new Server(servers.create(UpdateServer.empty()));
    }

    @Override
    public State signIn(OfDevice input) {
        return state(
                input.server(), input.device(), server -> server.signIn(input.device(), Keys.entropy(input.entropy())));
    }

    @Override
    public State post(Posted input) {
        return state(
                input.server(),
                input.device(),
                server -> server.post(input.device(), input.content().toByteArray(), input.now()));
    }

    @Override
    public Empty receivedQueue(Passed input) {
        return change(input.server(), server -> server.receivedQueue(input.device(), input.qts(), input.now()));
    }

    @Override
    public Difference getDifference(Passed input) {
        return Answer.of(() -> servers.step(input.server(), server -> {
            UpdateServer.Difference difference = server.getDifference(input.device(), input.qts(), input.now());
            return new Step<>(
                    difference.server(),
                    new Difference(
                            difference.events().stream()
                                    .map(ReferenceUpdateBox::event)
                                    .toList(),
                            difference.qts()));
        }));
    }

    @Override
    public Empty signOut(OfDevice input) {
        return change(input.server(), server -> server.signOut(input.device()));
    }

    private State state(String handle, String device, UnaryOperator<UpdateServer> change) {
        return Answer.of(() -> servers.step(handle, server -> {
            UpdateServer next = change.apply(server);
            return new Step<>(next, new State(next.state(device)));
        }));
    }

    private Empty change(String handle, UnaryOperator<UpdateServer> change) {
        return Answer.of(() -> servers.step(handle, server -> new Step<>(change.apply(server), Empty.EMPTY)));
    }
}
