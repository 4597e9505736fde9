package org.sealcheck.suite.property.play;

import org.sealcheck.contract.RejectedException;

/** Watches a play, and throws when it sees what must not be. */
public interface Witness {
    /** A session was started from a bundle. */
    default void started(Session session, Device recipient) {}

    /** A message was sent. */
    default void sent(Mail mail) {}

    /** A message was read by its recipient, for the first time and as it was sent; before the model learns of it. */
    default void read(Mail mail) {}

    /** A device refused what it was given. */
    default void refused(Device by, RejectedException rejection) {}
}
