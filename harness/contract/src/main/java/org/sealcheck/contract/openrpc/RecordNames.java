package org.sealcheck.contract.openrpc;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;

/** What the records of the contract are called on the page: a name that two roles use has the role before it. */
final class RecordNames {
    private static final Map<String, Set<Class<?>>> BY_SIMPLE_NAME = new HashMap<>();

    static {
        for (Operation operation : Operations.all()) {
            componentsOf(operation.params());
            componentsOf(operation.result());
        }
    }

    private RecordNames() {}

    /** For example {@code Bundle}, or {@code MessengerRetries.Row}. */
    static String of(Class<?> type) {
        boolean shared =
                BY_SIMPLE_NAME.getOrDefault(type.getSimpleName(), Set.of()).size() > 1;
        Class<?> outer = type.getEnclosingClass();
        return shared && outer != null ? outer.getSimpleName() + "." + type.getSimpleName() : type.getSimpleName();
    }

    private static void componentsOf(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getGenericType());
        }
    }

    private static void collect(Type type) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && BY_SIMPLE_NAME
                        .computeIfAbsent(plain.getSimpleName(), name -> new HashSet<>())
                        .add(plain)) {
            componentsOf(plain);
        }
    }
}
