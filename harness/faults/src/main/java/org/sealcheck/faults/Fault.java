package org.sealcheck.faults;

import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;

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
     * @param type the class that holds the method, its name below {@code org.sealcheck.}: some are not public
     * @param method the method; every overload of that name
     * @param advice a class with {@link Advice} methods; its code is copied into the method, so it may use whatever
     *     the method's class may use
     */
    public record Change(String type, String method, Class<?> advice) {

        public static Change in(String type, String method, Class<?> advice) {
            return new Change(type, method, advice);
        }

        /** The method does nothing: for checks that return nothing and throw if they fail. */
        public static Change skip(String type, String method) {
            return in(type, method, Skip.class);
        }

        /** The method answers yes without looking. */
        public static Change yes(String type, String method) {
            return in(type, method, Yes.class);
        }

        /** The method answers no without looking. */
        public static Change no(String type, String method) {
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
