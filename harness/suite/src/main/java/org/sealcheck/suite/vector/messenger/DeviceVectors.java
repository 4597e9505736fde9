package org.sealcheck.suite.vector.messenger;

import java.util.List;
import org.sealcheck.suite.vector.kit.VectorSource;

/** Every derived vector file about devices of accounts. */
final class DeviceVectors {
    static final List<VectorSource> ALL = List.of(
            new DeviceHashVectors(),
            new DeviceConsistencyVectors(),
            new IdentityListHashVectors(),
            new IdentityListVectors(),
            new ClassificationVectors(),
            new SignedRefreshVectors(),
            new ComparisonVectors());

    private DeviceVectors() {}
}
