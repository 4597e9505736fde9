package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Invocation;
import org.sealcheck.contract.Traffic;

/**
 * An implementation in another process, which speaks the adapter protocol: a child process on its stdin and stdout, or
 * anything that listens on a socket.
 *
 * <p>Whatever it does, every call ends with an answer, a rejection or the {@link ImplementationFailure} that says what
 * it did instead, within the {@link Bounds}. When it has ended it is started again for the calls that follow; handles
 * from before are unknown to it then.
 */
public final class RemoteImplementation implements Implementation {
    private final Dispatcher dispatcher;
    private final @Nullable Traffic traffic;

    private RemoteImplementation(Dispatcher dispatcher, @Nullable Traffic traffic) {
        this.dispatcher = dispatcher;
        this.traffic = traffic;
    }

    /** @throws StartFailure if it cannot be started or says no hello */
    public static RemoteImplementation start(Endpoint endpoint, Bounds bounds) {
        return new RemoteImplementation(new Dispatcher(endpoint, bounds), null);
    }

    @Override
    public Hello hello() {
        return dispatcher.hello();
    }

    @Override
    public <R> R role(Class<R> role) {
        Operations.requireRole(role);
        InvocationHandler handler = (proxy, method, arguments) -> {
            Operation operation = Operations.of(method);
            return operation == null
                    ? ObjectMethods.call(proxy, role, method, arguments)
                    : await(operation, arguments[0]);
        };
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, handler));
    }

    @Override
    public CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
        return invokeAll(List.of(new Invocation(method, params, traffic))).get(0);
    }

    @Override
    public List<CompletableFuture<JsonNode>> invokeAll(List<Invocation> invocations) {
        List<Call> calls = new ArrayList<>(invocations.size());
        List<CompletableFuture<JsonNode>> answers = new ArrayList<>(invocations.size());
        for (Invocation each : invocations) {
            Operation operation = Operations.find(each.method());
            if (operation == null) {
                answers.add(CompletableFuture.failedFuture(
                        new ImplementationFailure.Unimplemented("the contract has no operation " + each.method())));
            } else {
                Call call = call(operation, each.params(), each.traffic());
                call.asTree = ByteStrings.only(operation.result());
                calls.add(call);
                answers.add(json(call));
            }
        }
        submit(calls);
        return answers;
    }

    private static CompletableFuture<JsonNode> json(Call call) {
        return call.answer.handle((result, failure) -> {
            call.reportAnswer();
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            return result instanceof JsonNode tree ? tree : Codec.toJson(result);
        });
    }

    @Override
    public void reset() {
        Call call =
                new Call(dispatcher.nextId(), "reset", JsonNode.class, Codec.MAPPER.createObjectNode(), false, traffic);
        call.alone = true;
        submit(List.of(call));
        await(call);
    }

    @Override
    public Implementation observed(Traffic listener) {
        return new RemoteImplementation(dispatcher, listener);
    }

    /** What it wrote to its stderr since this was asked last, or the last of it if it was more than is kept. */
    public String takeLog() {
        return dispatcher.takeLog();
    }

    @Override
    public void close() {
        dispatcher.close();
    }

    private Object await(Operation operation, Object input) {
        Call call = call(operation, input, traffic);
        submit(List.of(call));
        return await(call);
    }

    private Call call(Operation operation, Object params, @Nullable Traffic listener) {
        boolean repeatable = operation.handles().isEmpty();
        return new Call(dispatcher.nextId(), operation.name(), operation.result(), params, repeatable, listener);
    }

    private void submit(List<Call> calls) {
        int limit = hello().limits().maxLine();
        List<Call> sendable = new ArrayList<>(calls.size());
        for (Call call : calls) {
            if (call.line.length > limit) {
                call.answer.completeExceptionally(new ImplementationFailure.BadParameters(call.method
                        + ": not sent, because the request has " + call.line.length + " bytes and the implementation's"
                        + " limits.maxLine is " + limit));
            } else {
                call.reportRequest();
                sendable.add(call);
            }
        }
        dispatcher.submit(sendable);
    }

    private static Object await(Call call) {
        try {
            return call.await();
        } finally {
            call.reportAnswer();
        }
    }
}
