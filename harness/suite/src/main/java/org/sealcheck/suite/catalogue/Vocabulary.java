package org.sealcheck.suite.catalogue;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.rpc.Roles;
import org.sealcheck.suite.BadContent;
import org.sealcheck.suite.Nearest;

/** The names that checks may use: a typo in one must not make a check disappear. */
public final class Vocabulary {
    private final Set<String> requirements;
    private final Set<String> roles = Roles.ALL.stream()
            .map(role -> role.getAnnotation(Role.class).value())
            .collect(Collectors.toSet());

    /** @param requirements ids of all requirements of the specification */
    public Vocabulary(Collection<String> requirements) {
        this.requirements = new TreeSet<>(requirements);
    }

    /** @throws BadContent if no chapter has this requirement */
    public void requireRequirement(String id, String where) {
        require(id, requirements, "unknown requirement id", "add it to a chapter of spec/", where);
    }

    /** @throws BadContent if the contract has no such role */
    public void requireRole(String name, String where) {
        require(name, roles, "unknown role", "a role is an interface of the contract", where);
    }

    private static void require(String name, Set<String> known, String problem, String advice, String where) {
        if (!known.contains(name)) {
            String hint = Nearest.hint(name, known);
            throw new BadContent(where, problem + " \"" + name + "\"" + (hint.isEmpty() ? "; " + advice : hint));
        }
    }
}
