package org.sealcheck.suite.vector;

import java.util.List;
import java.util.stream.Stream;
import org.sealcheck.suite.vector.kit.VectorSource;
import org.sealcheck.suite.vector.messenger.MediaVectors;
import org.sealcheck.suite.vector.messenger.MessengerVectors;
import org.sealcheck.suite.vector.mtproto.MtprotoVectors;
import org.sealcheck.suite.vector.signal.SignalVectors;

/** Every derived vector file of every protocol. */
public final class DerivedVectors {
    public static final List<VectorSource> ALL = Stream.of(
                    SignalVectors.ALL, MessengerVectors.ALL, MediaVectors.ALL, MtprotoVectors.ALL)
            .flatMap(List::stream)
            .toList();

    private DerivedVectors() {}
}
