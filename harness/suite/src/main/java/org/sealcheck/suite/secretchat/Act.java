package org.sealcheck.suite.secretchat;

import java.util.List;
import org.sealcheck.contract.Bytes;

/** What a service message asks for. Numbers of 64 bits are as they are signed. */
public sealed interface Act {
    record Resend(int start, int end) implements Act {}

    record NotifyLayer(int layer) implements Act {}

    record RequestKey(long id, Bytes value) implements Act {}

    record AcceptKey(long id, Bytes value, Bytes fingerprint) implements Act {}

    record CommitKey(long id, Bytes fingerprint) implements Act {}

    record AbortKey(long id) implements Act {}

    record Noop() implements Act {}

    record Delete(List<Long> randomIds) implements Act {}

    record Flush() implements Act {}

    record SetTtl(int seconds) implements Act {}

    /** Any other. */
    record Other(int constructor) implements Act {}
}
