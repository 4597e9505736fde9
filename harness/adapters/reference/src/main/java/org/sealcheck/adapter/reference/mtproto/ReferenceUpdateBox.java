package org.sealcheck.adapter.reference.mtproto;

import java.util.function.UnaryOperator;
import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox;
import org.sealcheck.reference.mtproto.box.UpdateBox;

/** Plays mtproto.update-box. */
final class ReferenceUpdateBox implements MtprotoUpdateBox {
    private final Handles<UpdateBox> boxes = new Handles<>("box");

    @Override
    public Box openBox(State input) {
        return new Box(boxes.create(UpdateBox.open(input.qts())));
    }

    @Override
    public Received receive(Pushed input) {
        return Answer.of(() -> boxes.step(input.box(), box -> {
            UpdateBox.Received received = box.receive(event(input.event()));
            return new Step<>(received.box(), new Received(arrival(received.arrival())));
        }));
    }

    @Override
    public Empty difference(Missed input) {
        return change(
                input.box(),
                box -> box.catchUp(
                        input.events().stream().map(ReferenceUpdateBox::event).toList(), input.qts()));
    }

    @Override
    public Empty store(OfBox input) {
        return change(input.box(), UpdateBox::store);
    }

    @Override
    public Acknowledgement acknowledge(OfBox input) {
        return Answer.of(() -> new Acknowledgement(boxes.get(input.box()).acknowledgeable()));
    }

    @Override
    public Empty crash(OfBox input) {
        return change(input.box(), UpdateBox::afterCrash);
    }

    @Override
    public Empty signOut(OfBox input) {
        return change(input.box(), UpdateBox::signOut);
    }

    @Override
    public Events events(OfBox input) {
        return Answer.of(() -> new Events(boxes.get(input.box()).events().stream()
                .map(ReferenceUpdateBox::event)
                .toList()));
    }

    static Event event(org.sealcheck.reference.mtproto.box.Event event) {
        return new Event(event.qts(), Bytes.of(event.content()));
    }

    private static org.sealcheck.reference.mtproto.box.Event event(Event event) {
        return new org.sealcheck.reference.mtproto.box.Event(
                event.qts(), event.content().toByteArray());
    }

    private static Arrival arrival(UpdateBox.Arrival arrival) {
        return switch (arrival) {
            case STORED -> Arrival.STORED;
            case REPEATED -> Arrival.REPEATED;
            case HOLE -> Arrival.HOLE;
        };
    }

    private Empty change(String box, UnaryOperator<UpdateBox> change) {
        return Answer.of(() -> boxes.step(box, state -> new Step<>(change.apply(state), Empty.EMPTY)));
    }
}
