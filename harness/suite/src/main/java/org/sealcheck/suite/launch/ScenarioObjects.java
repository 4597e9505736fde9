package org.sealcheck.suite.launch;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds the objects that hold step definitions, anew for each scenario: each class once, what its constructor
 * asks for first. Cucumber keeps one factory a thread.
 */
public final class ScenarioObjects implements ObjectFactory {
    private final Map<Class<?>, Object> objects = new HashMap<>();

    @Override
    public void start() {
        objects.clear();
    }

    @Override
    public void stop() {
        objects.clear();
    }

    @Override
    public boolean addClass(Class<?> glueClass) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object existing = objects.get(type);
        if (existing == null) {
            existing = create(type);
            objects.put(type, existing);
        }
        return type.cast(existing);
    }

    private Object create(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        Class<?>[] wanted = constructor.getParameterTypes();
        Object[] arguments = new Object[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            arguments[i] = getInstance(wanted[i]);
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            // What a constructor calls of an implementation may fail like any step: the failure must arrive as it is.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    /** The only constructor; of several the one that asks for nothing. */
    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        return Arrays.stream(all)
                .filter(each -> all.length == 1 || each.getParameterCount() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        type + " must have one constructor, or one without parameters, to take part in scenarios"));
    }
}
