package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.Traffic;

/**
 * An implementation that runs in this process: a hello, and objects that play its roles.
 *
 * <p>Typed calls go straight to the objects. A {@link RejectedException} and an {@link ImplementationFailure} pass as
 * they are; anything else an object throws is its bug, an {@link ImplementationFailure.InternalError} with the cause.
 */
public final class InProcess implements Implementation {
    private final Shared shared;
    private final @Nullable Traffic traffic;

    private InProcess(Shared shared, @Nullable Traffic traffic) {
        this.shared = shared;
        this.traffic = traffic;
    }

    /**
     * @param hello what it says of itself
     * @param freshRoles makes the objects that play the declared roles, one object for one or several of them, with
     *     no state yet; asked now and at every {@code reset}
     */
    public static InProcess of(Hello hello, Supplier<List<Object>> freshRoles) {
        return new InProcess(new Shared(hello, freshRoles), null);
    }

    @Override
    public Hello hello() {
        return shared.hello;
    }

    @Override
    public <R> R role(Class<R> role) {
        Operations.requireRole(role);
        InvocationHandler handler = (proxy, method, arguments) -> {
            Operation operation = Operations.of(method);
            return operation == null
                    ? ObjectMethods.call(proxy, role, method, arguments)
                    : call(operation, arguments[0]);
        };
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, handler));
    }

    @Override
    public CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
        Operation operation = Operations.find(method);
        if (operation == null) {
            return CompletableFuture.failedFuture(
                    new ImplementationFailure.Unimplemented("the contract has no operation " + method));
        }
        try {
            Object input = Codec.fromJson("params", params, operation.params());
            return CompletableFuture.completedFuture(Codec.toJson(call(operation, input)));
        } catch (ShapeException e) {
            return CompletableFuture.failedFuture(
                    new ImplementationFailure.BadParameters(method + ": " + e.getMessage()));
        } catch (RejectedException | ImplementationFailure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void reset() {
        shared.roles = List.copyOf(shared.freshRoles.get());
    }

    @Override
    public Implementation observed(Traffic listener) {
        return new InProcess(shared, listener);
    }

    @Override
    public void close() {
        shared.roles = List.of();
    }

    private Object call(Operation operation, Object input) {
        Traffic listener = traffic;
        if (listener == null) {
            return perform(operation, input);
        }
        long id = shared.calls.incrementAndGet();
        listener.request(id, () -> Envelope.text(Envelope.request(id, operation.name(), input)));
        try {
            Object result = perform(operation, input);
            listener.answer(id, () -> Envelope.text(Envelope.result(Long.toString(id), result)));
            return result;
        } catch (RejectedException | ImplementationFailure e) {
            listener.answer(id, () -> Envelope.text(Envelope.error(Long.toString(id), e)));
            throw e;
        }
    }

    private Object perform(Operation operation, Object input) {
        for (Object candidate : shared.roles) {
            if (operation.role().isInstance(candidate)) {
                try {
                    return operation.call(candidate, input);
                } catch (RejectedException | ImplementationFailure e) {
                    throw e;
                } catch (RuntimeException | Error e) {
                    throw Failures.internal(operation, e);
                }
            }
        }
        throw new ImplementationFailure.Unimplemented(
                hello().implementation().name() + " has no object that plays the role of " + operation.name());
    }

    /** What all views of one implementation have in common. */
    private static final class Shared {
        private final Hello hello;
        private final Supplier<List<Object>> freshRoles;
        private final AtomicLong calls = new AtomicLong();
        private volatile List<Object> roles;

        Shared(Hello hello, Supplier<List<Object>> freshRoles) {
            this.hello = hello;
            this.freshRoles = freshRoles;
            this.roles = List.copyOf(freshRoles.get());
        }
    }
}
