package org.sealcheck.runner.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.Traffic;

/**
 * An implementation in this process with a time limit for each call, as one in a child process has. A call that exceeds
 * it fails as {@link ImplementationFailure.Hung}, and a fresh instance takes the place of the one that hangs. A thread
 * cannot be killed: the one left behind goes on until this program ends.
 */
final class TimeLimited implements Implementation {
    private final Instance instance;
    private final @Nullable Traffic traffic;

    private TimeLimited(Instance instance, @Nullable Traffic traffic) {
        this.instance = instance;
        this.traffic = traffic;
    }

    /** @param starter starts one more instance */
    static Implementation start(Supplier<Implementation> starter, Duration limit) {
        return new TimeLimited(new Instance(starter, limit), null);
    }

    @Override
    public Hello hello() {
        return instance.running.hello();
    }

    @Override
    public <R> R role(Class<R> role) {
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                (proxy, method, arguments) -> instance.await(method.getName(), () -> call(role, method, arguments))));
    }

    private Object call(Class<?> role, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(view().role(role), arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw thrown;
        }
    }

    private Implementation view() {
        return traffic == null ? instance.running : instance.running.observed(traffic);
    }

    @Override
    public CompletableFuture<JsonNode> invoke(String method, ObjectNode params) {
        try {
            return instance.await(method, () -> view().invoke(method, params));
        } catch (ImplementationFailure failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public void reset() {
        instance.await("reset", () -> {
            instance.running.reset();
            return true;
        });
    }

    @Override
    public Implementation observed(Traffic listener) {
        return new TimeLimited(instance, listener);
    }

    @Override
    public void close() {
        instance.close();
    }

    /**
     * What all views have in common: the instance that answers now, and the threads it answers on. Calls that are made
     * at the same time are answered at the same time.
     */
    private static final class Instance {
        private final Supplier<Implementation> starter;
        private final Duration limit;
        private volatile Implementation running;
        private volatile ExecutorService threads = threads();

        Instance(Supplier<Implementation> starter, Duration limit) {
            this.starter = starter;
            this.limit = limit;
            this.running = starter.get();
        }

        /** Makes one call; throws what it throws. */
        <T> T await(String what, Callable<T> call) {
            ExecutorService asked = threads;
            Future<T> answer = asked.submit(call);
            try {
                return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                replace(asked);
                throw new ImplementationFailure.Hung(what + ": did not answer within "
                        + BigDecimal.valueOf(limit.toNanos(), 9)
                                .stripTrailingZeros()
                                .toPlainString() + " s");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            }
        }

        /** Of several calls that hang at the same time the first one replaces the instance. */
        private synchronized void replace(ExecutorService hanging) {
            if (hanging == threads) {
                hanging.shutdownNow();
                threads = threads();
                running = starter.get();
            }
        }

        synchronized void close() {
            running.close();
            threads.shutdown();
        }

        private static ExecutorService threads() {
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "faulty implementation");
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
