package org.sealcheck.suite.catalogue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import org.sealcheck.suite.Check;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.Kind;

/** Finds the properties: methods annotated with {@link Checks} in the classes of a package. */
final class Properties {
    private Properties() {}

    /** All properties of a package and those below it, by id. */
    static List<PropertyCheck> in(String packageName, Vocabulary vocabulary) {
        List<PropertyCheck> found = new ArrayList<>();
        for (Class<?> type : ReflectionSupport.findAllClassesInPackage(packageName, each -> true, each -> true)) {
            for (Method method : type.getDeclaredMethods()) {
                Checks checks = method.getAnnotation(Checks.class);
                if (checks != null) {
                    found.add(new PropertyCheck(check(checks, method, vocabulary), method));
                }
            }
        }
        found.sort(Comparator.comparing(each -> each.check().id()));
        return found;
    }

    private static Check check(Checks checks, Method method, Vocabulary vocabulary) {
        String where = method.getDeclaringClass().getName() + "." + method.getName();
        Arrays.stream(checks.requirements()).forEach(each -> vocabulary.requireRequirement(each, where));
        Arrays.stream(checks.roles()).forEach(each -> vocabulary.requireRole(each, where));
        Set<String> tags = new HashSet<>(Arrays.asList(checks.tags()));
        tags.add(checks.id().replaceAll("/.*", ""));
        return new Check(
                checks.id(),
                Kind.PROPERTY,
                new HashSet<>(Arrays.asList(checks.requirements())),
                checks.title(),
                tags,
                new HashSet<>(Arrays.asList(checks.profiles())),
                new HashSet<>(Arrays.asList(checks.roles())),
                where);
    }
}
