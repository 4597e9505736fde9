package org.sealcheck.contract.mtproto;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;

@Role("mtproto.update-server")
@Doc("The server's end of the queues, one for each device that is signed in.")
public interface MtprotoUpdateServer {

    @Doc("A server without devices.")
    Server createServer(Empty input);

    @Doc("A device signs in: it has an empty queue.")
    State signIn(OfDevice input);

    @Doc("An event for a device. Rejects (layer state) if it is not signed in.")
    State post(Posted input);

    @Doc("messages.receivedQueue. Rejects (layer state) a qts that was never given out.")
    Empty receivedQueue(Passed input);

    @Doc("updates.getDifference. Rejects (layer state) a qts that was never given out.")
    Difference getDifference(Passed input);

    @Doc("A device signs out, or is signed out.")
    Empty signOut(OfDevice input);

    record Server(
            @Doc("a handle, chosen by the implementation") @Handle
            String server) {}

    record OfDevice(
            @Handle String server,
            String device,

            @Doc("2 bytes, the first number's source; only with ability entropy-injected") @Nullable
            Bytes entropy) {}

    record State(@Doc("of the newest event") long qts) {}

    record Posted(
            @Handle String server,
            String device,
            Bytes content,
            @Doc("ms since 1970") long now) {}

    record Passed(
            @Handle String server,
            String device,
            long qts,
            @Doc("ms since 1970") long now) {}

    record Difference(
            @Doc("ascending") List<MtprotoUpdateBox.Event> events,
            @Doc("of the newest event") long qts) {}
}
