package org.sealcheck.contract.mtproto;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("mtproto.update-box")
@Doc("A device's end of the queue in which the server keeps messages of secret chats for it. What they say is of no"
        + " concern here.")
public interface MtprotoUpdateBox {

    @Doc("A box of a device that has just signed in.")
    Box openBox(State input);

    @Doc("An event that the server pushes. Rejects (layer state) if the device was signed out.")
    Received receive(Pushed input);

    @Doc("The answer to updates.getDifference. Rejects (layer state) if the device was signed out.")
    Empty difference(Missed input);

    @Doc("Everything received so far is written where a crash does not reach it.")
    Empty store(OfBox input);

    @Doc("What it would send as max_qts of messages.receivedQueue, and as qts of updates.getDifference. Rejects (layer"
            + " state) if the device was signed out.")
    Acknowledgement acknowledge(OfBox input);

    @Doc("The process ends and starts again from what was stored.")
    Empty crash(OfBox input);

    @Doc("The device is signed out.")
    Empty signOut(OfBox input);

    @Doc("The events that it has, ascending.")
    Events events(OfBox input);

    record State(@Doc("of the newest event before") long qts) {}

    record Box(
            @Doc("a handle, chosen by the implementation") @Handle
            String box) {}

    record Pushed(@Handle String box, Event event) {}

    record Event(long qts, Bytes content) {}

    record Received(Arrival arrival) {}

    enum Arrival {
        /** The next one. */
        @JsonProperty("stored")
        STORED,
        /** Received before. */
        @JsonProperty("repeated")
        REPEATED,
        /** Others are missing before it: getDifference is due. */
        @JsonProperty("hole")
        HOLE
    }

    record Missed(
            @Handle String box,
            @Doc("ascending") List<Event> events,
            @Doc("the newest that the server has given out") long qts) {}

    record OfBox(@Handle String box) {}

    record Acknowledgement(long qts) {}

    record Events(List<Event> events) {}
}
