package org.sealcheck.faults;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * One deliberate deviation from the specification.
 *
 * @param id a lower-case slug, for example {@code signature-unchecked}
 * @param requirements the ids of the requirements it breaks; a check that names one of them must fail on it
 * @param title what the faulty implementation does
 * @param basis the real-world bug it is like, or why somebody would make it
 * @param changes the changes to the reference's classes that make the fault
 */
public record Fault(String id, Set<String> requirements, String title, String basis, List<Change> changes) {

    public Fault {
        requirements = Set.copyOf(requirements);
        changes = List.copyOf(changes);
    }

    /**
     * A change to one method, made when its class is loaded.
     *
     * @param type the class that holds the method
     * @param method the method
     * @param advice a class with {@link Advice} methods; its code is copied into the method, so it may use whatever
     *     the method's class may use
     */
    public record Change(Class<?> type, ElementMatcher.Junction<MethodDescription> method, Class<?> advice) {

        /** {@code advice} in every method of {@code type} called {@code method}. */
        public static Change in(Class<?> type, String method, Class<?> advice) {
            return new Change(type, named(method), advice);
        }

        /** The method does nothing: for checks that return nothing and throw if they fail. */
        public static Change skip(Class<?> type, String method) {
            return in(type, method, Skip.class);
        }

        /** The method answers yes without looking. */
        public static Change yes(Class<?> type, String method) {
            return in(type, method, Yes.class);
        }

        /** The method answers no without looking. */
        public static Change no(Class<?> type, String method) {
            return in(type, method, No.class);
        }
    }

    static final class Skip {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }
    }

    static final class Yes {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = true;
        }
    }

    static final class No {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = false;
        }
    }
}
