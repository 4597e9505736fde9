package org.sealcheck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;

/** An implementation that plays the roles it is told to and answers every call with an empty object. */
public final class FakeImplementation implements Implementation {
    private final Hello hello;
    public final AtomicInteger resets = new AtomicInteger();
    public boolean closed;

    public FakeImplementation(ErrorDetail detail, List<String> profiles, String... roles) {
        hello = new Hello(
                Hello.PROTOCOL,
                new Hello.Identity("fake", "1", "Java", null),
                List.of(roles),
                Set.of(),
                detail,
                profiles,
                Hello.Limits.DEFAULT);
    }

    @Override
    public Hello hello() {
        return hello;
    }

    @Override
    public <R> R role(Class<R> role) {
        throw new UnsupportedOperationException("the fake answers JSON calls only");
    }

    @Override
    public CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
        return CompletableFuture.completedFuture(JsonNodeFactory.instance.objectNode());
    }

    @Override
    public void reset() {
        resets.incrementAndGet();
    }

    @Override
    public void close() {
        closed = true;
    }
}
