package org.sealcheck.suite;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The profiles there are, and those that the implementation under check follows. */
public final class Profiles {
    private final Map<String, Profile> known;
    private final Set<String> active;

    private Profiles(Map<String, Profile> known, Set<String> active) {
        this.known = new TreeMap<>(known);
        this.active = Set.copyOf(active);
    }

    /** These profiles, of which only those are active that bind everyone. */
    public static Profiles of(Collection<Profile> profiles) {
        Map<String, Profile> known = profiles.stream().collect(Collectors.toMap(Profile::name, each -> each));
        return new Profiles(
                known,
                profiles.stream().filter(Profile::byDefault).map(Profile::name).collect(Collectors.toSet()));
    }

    /**
     * These and one that the user brings, which is active.
     *
     * @throws BadContent if the file is not a profile, or its name is taken
     */
    public Profiles with(Path file) {
        Profile profile = Profile.read(file);
        if (known.containsKey(profile.name())) {
            throw new BadContent(
                    file.toString(), "a profile named \"" + profile.name() + "\" exists already; give it its own name");
        }
        Map<String, Profile> more = new HashMap<>(known);
        more.put(profile.name(), profile);
        Set<String> all = new HashSet<>(active);
        all.add(profile.name());
        return new Profiles(more, all);
    }

    /**
     * These, with the named ones active. Names that are no known profile are left out: an implementation may follow
     * profiles that this suite has never heard of.
     */
    public Profiles declaring(Collection<String> names) {
        Set<String> declared = new HashSet<>(active);
        names.stream().filter(known::containsKey).forEach(declared::add);
        return new Profiles(known, declared);
    }

    public boolean isActive(String name) {
        return active.contains(name);
    }

    public Set<String> active() {
        return new TreeSet<>(active);
    }

    /**
     * Why these requirements do not all bind the implementation: one stands in profiles of which none is active.
     * Empty if all bind. A requirement in no profile binds everyone.
     */
    public Optional<String> unbound(Collection<String> requirements) {
        for (String requirement : new TreeSet<>(requirements)) {
            List<String> holders = known.values().stream()
                    .filter(each -> each.requirements().contains(requirement))
                    .map(Profile::name)
                    .toList();
            if (!holders.isEmpty() && holders.stream().noneMatch(active::contains)) {
                return Optional.of(requirement + " binds only implementations that declare the profile "
                        + String.join(" or ", holders));
            }
        }
        return Optional.empty();
    }

    /**
     * A constant of the active profiles.
     *
     * @throws NotApplicable if no active profile has it
     * @throws Untestable if two active profiles give it different values
     */
    public long constant(String name) {
        List<Profile> holders = active().stream()
                .map(known::get)
                .filter(each -> each.constants().containsKey(name))
                .toList();
        Set<Long> values =
                holders.stream().map(each -> each.constants().get(name)).collect(Collectors.toSet());
        if (values.size() > 1) {
            throw new Untestable(name + " has different values in the declared profiles "
                    + holders.stream().map(Profile::name).collect(Collectors.joining(" and "))
                    + "; the implementation must declare one of them");
        }
        return values.stream().findFirst().orElseThrow(() -> new NotApplicable(missing(name)));
    }

    private String missing(String constant) {
        String holders = known.values().stream()
                .filter(each -> each.constants().containsKey(constant))
                .map(Profile::name)
                .collect(Collectors.joining(" or "));
        return holders.isEmpty()
                ? "no profile has a constant " + constant
                : "the implementation declares neither profile with the constant " + constant + ": " + holders;
    }
}
