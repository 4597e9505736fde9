package org.sealcheck.contract.rpc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Needs;
import org.sealcheck.contract.Role;

/**
 * One operation of the contract, read from its role interface.
 *
 * @param name on the wire, {@code role.method}
 * @param role the role interface
 * @param method of the role interface
 * @param params the record it takes
 * @param result the record it returns
 * @param needs the ability without which nobody calls it
 * @param doc what it does
 * @param handles names of the parameters that are handles
 */
public record Operation(
        String name,
        Class<?> role,
        Method method,
        Class<?> params,
        Class<?> result,
        @Nullable Ability needs,
        String doc,
        List<String> handles) {

    /** @throws IllegalArgumentException if the method is not of the shape that {@link Role} demands */
    static Operation of(Class<?> role, Method method) {
        String name = role.getAnnotation(Role.class).value() + "." + method.getName();
        Doc doc = method.getAnnotation(Doc.class);
        if (doc == null) {
            throw new IllegalArgumentException(name + " has no @Doc: say in one sentence what it does");
        }
        if (method.getParameterCount() != 1 || !method.getParameterTypes()[0].isRecord()) {
            throw new IllegalArgumentException(name + " must take exactly one record");
        }
        if (!method.getReturnType().isRecord()) {
            throw new IllegalArgumentException(name + " must return a record; use Empty for nothing");
        }
        Class<?> params = method.getParameterTypes()[0];
        Needs needs = method.getAnnotation(Needs.class);
        List<String> handles = Arrays.stream(params.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Handle.class))
                .map(RecordComponent::getName)
                .toList();
        return new Operation(
                name,
                role,
                method,
                params,
                method.getReturnType(),
                needs == null ? null : needs.value(),
                doc.value(),
                handles);
    }

    /**
     * Calls it on an object that plays the role.
     *
     * @throws RuntimeException or Error whatever the object throws, as it is
     */
    Object call(Object target, Object input) {
        try {
            return method.invoke(target, input);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            // Role methods declare no checked exception; a lambda or proxy could still smuggle one in.
            throw thrown.getCause() instanceof RuntimeException exception
                    ? exception
                    : new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name + " is not accessible: make the role interface public", e);
        }
    }
}
