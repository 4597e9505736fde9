package org.sealcheck.suite.scenario.group;

import org.sealcheck.contract.Bytes;

/**
 * One message to a group, the same for all who get it.
 *
 * @param text what it says, by which features name it
 * @param body as the Server has it
 */
public record GroupMessage(GroupMember from, String text, Bytes body) {
    /** Bytes of a signature, which stands at the end. */
    public static final int SIGNATURE_LENGTH = 64;

    public GroupMessage withBody(Bytes value) {
        return new GroupMessage(from, text, value);
    }
}
