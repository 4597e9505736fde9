package org.sealcheck.suite.property.group;

import org.sealcheck.contract.Bytes;

/**
 * A message as it was sent.
 *
 * @param iteration of the messages under its key, from 0
 */
record GroupMail(GroupKey key, int iteration, Bytes text, Bytes body) {
    /** Whether a device that has been told the truth can read it, and has not yet. */
    boolean isReadableBy(GroupDevice device) {
        Integer from = device.given.get(key);
        return from != null && from <= iteration && !device.read.contains(this);
    }

    @Override
    public String toString() {
        return "message " + iteration + " of key " + key.number() + " of " + key.owner();
    }
}
