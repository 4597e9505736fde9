package org.sealcheck.suite.property.group;

/** One thing that happens in a chat. Numbers choose among what there is at that moment and start over at its end. */
sealed interface ChatMove {
    /** A device comes in, if it is outside. */
    record Join(int device) implements ChatMove {}

    /** A device goes or is removed, if it is inside. The others are told; it is not, and keeps all it has. */
    record Leave(int device) implements ChatMove {}

    /** A device inside writes, and the Server delivers to everybody, outsiders included. */
    record Write(int from) implements ChatMove {}

    /** Somebody is given a message a second time. */
    record Again(int which, int to) implements ChatMove {}

    record Wait(int days) implements ChatMove {}
}
