package org.sealcheck.suite.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Layer;

/**
 * The input must be refused.
 *
 * @param layers any of these may refuse; several where the source allows several
 * @param reason the slug to expect, if the source leaves one only
 */
public record Rejected(List<Layer> layers, @Nullable String reason) {
    public Rejected {
        if (layers == null || layers.isEmpty()) {
            throw new IllegalArgumentException("layers is missing or empty: name the layer that must refuse");
        }
        layers = List.copyOf(layers);
    }
}
