package org.sealcheck.suite.vector.messenger;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived vector file of the Messenger layer. */
public final class MessengerVectors {
    public static final List<VectorSource> ALL = Stream.of(
                    List.<VectorSource>of(new RetryPolicyVectors()), DeviceVectors.ALL)
            .flatMap(List::stream)
            .toList();

    private MessengerVectors() {}
}
