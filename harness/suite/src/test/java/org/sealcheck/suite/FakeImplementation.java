package org.sealcheck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.ErrorDetail;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.Traffic;

/** An implementation that plays the roles it is told to and answers every call with an empty object. */
public final class FakeImplementation implements Implementation {
    private final Hello hello;
    public final AtomicInteger resets = new AtomicInteger();
    public boolean closed;
    private @Nullable Traffic traffic;
    private long calls;

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
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (traffic != null) {
            traffic.request(++calls, () -> method + " " + params);
            traffic.answer(calls, result::toString);
        }
        return CompletableFuture.completedFuture(result);
    }

    @Override
    public Implementation observed(Traffic traffic) {
        this.traffic = traffic;
        return this;
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
