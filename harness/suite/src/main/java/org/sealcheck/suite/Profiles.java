package org.sealcheck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import java.util.stream.Stream;

/** The profiles there are, and those that the implementation under check declares. */
public final class Profiles {
    /** No profile at all: every requirement binds. */
    public static final Profiles NONE = new Profiles(Map.of(), Set.of());

    private final Map<String, Profile> known;
    private final Set<String> active;

    private Profiles(Map<String, Profile> known, Set<String> active) {
        this.known = new TreeMap<>(known);
        this.active = Set.copyOf(active);
    }

    /**
     * Reads every {@code *.json} of a folder; none of them is active yet.
     *
     * @throws BadContent if one is not a profile, or two have one name
     */
    public static Profiles load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Profiles all = NONE;
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                all = all.with(file);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These and one more.
     *
     * @throws BadContent if it is not a profile, or its name is taken
     */
    public Profiles with(Path file) {
        Profile profile = Profile.read(file);
        if (known.containsKey(profile.name())) {
            throw new BadContent(
                    file.toString(), "a profile named \"" + profile.name() + "\" exists already; give it its own name");
        }
        Map<String, Profile> more = new HashMap<>(known);
        more.put(profile.name(), profile);
        return new Profiles(more, active);
    }

    /**
     * These, with the named ones active. Names that are no known profile are left out: an implementation may follow
     * profiles that this suite has never heard of.
     *
     * @throws IllegalArgumentException if two active profiles give one constant different values
     */
    public Profiles declaring(Collection<String> names) {
        Set<String> declared = new HashSet<>(active);
        names.stream().filter(known::containsKey).forEach(declared::add);
        Profiles result = new Profiles(known, declared);
        result.requireNoContradiction();
        return result;
    }

    public Collection<Profile> known() {
        return List.copyOf(known.values());
    }

    public boolean isActive(String name) {
        return active.contains(name);
    }

    public Set<String> active() {
        return new TreeSet<>(active);
    }

    /**
     * Why these requirements do not all bind the implementation: one stands in profiles of which none is declared.
     * Empty if all bind. A requirement in no profile binds everyone.
     */
    public Optional<String> unbound(Collection<String> requirements) {
        for (String requirement : new TreeSet<>(requirements)) {
            List<String> holders = holders(requirement);
            if (!holders.isEmpty() && holders.stream().noneMatch(active::contains)) {
                return Optional.of(requirement + " binds only implementations that declare the profile "
                        + String.join(" or ", holders));
            }
        }
        return Optional.empty();
    }

    /** Names of the profiles that a requirement stands in, sorted; empty if it binds everyone. */
    public List<String> holders(String requirement) {
        return known.values().stream()
                .filter(each -> each.requirements().contains(requirement))
                .map(Profile::name)
                .toList();
    }

    /**
     * A constant of an active profile.
     *
     * @throws NotApplicable if no active profile has it
     */
    public JsonNode constant(String name) {
        return active.stream()
                .map(known::get)
                .filter(each -> each.constants().containsKey(name))
                .map(each -> each.constants().get(name))
                .findFirst()
                .orElseThrow(() -> new NotApplicable("the implementation declares no profile with the constant " + name
                        + " (" + withConstant(name) + ")"));
    }

    private String withConstant(String name) {
        String holders = known.values().stream()
                .filter(each -> each.constants().containsKey(name))
                .map(Profile::name)
                .collect(Collectors.joining(", "));
        return holders.isEmpty() ? "no known profile has it" : "it stands in " + holders;
    }

    private void requireNoContradiction() {
        Map<String, Profile> owner = new HashMap<>();
        for (String name : active()) {
            Profile profile = known.get(name);
            profile.constants().forEach((constant, value) -> {
                Profile other = owner.putIfAbsent(constant, profile);
                if (other != null && !other.constants().get(constant).equals(value)) {
                    throw new IllegalArgumentException("the implementation declares the profiles " + other.name()
                            + " and " + profile.name() + ", which give " + constant
                            + " different values; declare one of them");
                }
            });
        }
    }
}
