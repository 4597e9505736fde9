package org.sealcheck.contract.rpc;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Role;

/** What role proxies answer to the methods of {@link Object}, which no role declares. */
final class ObjectMethods {
    private ObjectMethods() {}

    static Object call(Object proxy, Class<?> role, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "proxy of " + role.getAnnotation(Role.class).value();
            default -> throw new IllegalStateException(method + " is no operation of " + role.getName());
        };
    }
}
