package org.sealcheck.bench.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Invocation;
import org.sealcheck.contract.Traffic;

/**
 * An implementation that outlives the run it is lent to, so that the next one finds it warm.
 *
 * @param hello what it says of itself, perhaps with other limits
 */
record Lent(Implementation owned, Hello hello) implements Implementation {
    @Override
    public <R> R role(Class<R> role) {
        return owned.role(role);
    }

    @Override
    public CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
        return owned.invoke(method, params);
    }

    @Override
    public List<CompletableFuture<JsonNode>> invokeAll(List<Invocation> calls) {
        return owned.invokeAll(calls);
    }

    @Override
    public void reset() {
        owned.reset();
    }

    @Override
    public Implementation observed(Traffic traffic) {
        return new Lent(owned.observed(traffic), hello);
    }

    @Override
    public void close() {
        // Whoever owns it ends it.
    }
}
