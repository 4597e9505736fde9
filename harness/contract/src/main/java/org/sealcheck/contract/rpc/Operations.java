package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Role;

/** Every operation of the contract by its name on the wire, read once from the role interfaces. */
public final class Operations {
    private static final Map<String, Operation> BY_NAME = new LinkedHashMap<>();
    private static final Map<Method, Operation> BY_METHOD = new LinkedHashMap<>();

    static {
        for (Class<?> role : Roles.ALL) {
            for (Operation operation : of(role)) {
                BY_NAME.put(operation.name(), operation);
                BY_METHOD.put(operation.method(), operation);
            }
        }
    }

    private Operations() {}

    /** All operations: roles in documentation order, methods by name within a role. */
    public static List<Operation> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The operation with this name on the wire, or null. */
    public static @Nullable Operation find(String name) {
        return BY_NAME.get(name);
    }

    /** The role interface with this name, for example {@code signal.kdf}, or null. */
    public static @Nullable Class<?> findRole(String name) {
        return Roles.ALL.stream()
                .filter(role -> role.getAnnotation(Role.class).value().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * The JSON Schema (draft 7) of an operation's result, complete in itself.
     *
     * @throws IllegalArgumentException if the contract has no such operation
     */
    public static ObjectNode resultSchema(String name) {
        Operation operation = find(name);
        if (operation == null) {
            throw new IllegalArgumentException("the contract has no operation " + name);
        }
        return RecordSchemas.standalone(operation.result());
    }

    /** The operations of one role interface, by name, because reflection gives them in no fixed order. */
    static List<Operation> of(Class<?> role) {
        return Arrays.stream(role.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> Operation.of(role, method))
                .toList();
    }

    /** The operation behind a method of a role interface, or null for methods such as {@code toString}. */
    static @Nullable Operation of(Method method) {
        return BY_METHOD.get(method);
    }

    /** @throws IllegalArgumentException if {@code role} is none of {@link Roles#ALL} */
    static void requireRole(Class<?> role) {
        if (!Roles.ALL.contains(role)) {
            throw new IllegalArgumentException(role.getName() + " is not a role of the contract; see Roles.ALL");
        }
    }
}
