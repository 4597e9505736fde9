package org.sealcheck.suite.vector.messenger;

import java.util.List;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived vector file of the Messenger layer. */
public final class MessengerVectors {
    public static final List<VectorSource> ALL = List.of(new RetryPolicyVectors());

    private MessengerVectors() {}
}
