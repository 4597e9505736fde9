package org.sealcheck.contract.rpc;

import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Layer;

/** What the {@code data} of an error "rejected" tells, as far as the implementation's {@code errorDetail} goes. */
public record RejectionData(
        @Doc("the layer that refused") Layer layer,
        @Doc("a lower-case slug such as bad-mac") @Nullable String reason) {}
