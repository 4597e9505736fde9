package org.sealcheck.reference.mtproto.chat;

import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A step under way: the chat so far, and what has come of it.
 *
 * @param packets to be given to the server, in this order
 * @param delivered to be shown to the user, in this order
 * @param tooNew whether something came in a layer that we do not know: the user is to be told to update (MT-LAYER-012)
 * @param switched whether we went over to a new key because they did (MT-PFS-014)
 */
public record Turn(
        OpenChat chat,
        PVector<OutgoingPacket> packets,
        PVector<Delivered> delivered,
        boolean tooNew,
        boolean switched) {

    static Turn of(OpenChat chat) {
        return new Turn(chat, TreePVector.empty(), TreePVector.empty(), false, false);
    }

    Turn with(OpenChat next) {
        return new Turn(next, packets, delivered, tooNew, switched);
    }

    Turn sending(OutgoingPacket packet) {
        return new Turn(chat, packets.plus(packet), delivered, tooNew, switched);
    }

    Turn sendingAll(List<OutgoingPacket> more) {
        return new Turn(chat, packets.plusAll(more), delivered, tooNew, switched);
    }

    Turn delivering(Delivered message) {
        return new Turn(chat, packets, delivered.plus(message), tooNew, switched);
    }

    Turn outdated() {
        return new Turn(chat, packets, delivered, true, switched);
    }

    Turn afterSwitch() {
        return new Turn(chat, packets, delivered, tooNew, true);
    }
}
