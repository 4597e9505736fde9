package org.sealcheck.suite;

import java.util.Set;

/**
 * One check of the suite, known without running it.
 *
 * @param id stable, never given to another check: for a vector {@code signal/kdf/hkdf/rfc5869_case_1}, for a scenario
 *     {@code signal/first-message/bob-comes-online-late} and {@code …@alice} or {@code …@bob} in those pairings, for a
 *     property {@code signal/conversation/any-schedule-decrypts}
 * @param requirements ids of the requirements it checks, for example {@code SESS-014}; never empty
 * @param title what it claims, in words
 * @param tags what {@code --only @TAG} selects by, without the {@code @}: {@code signal}, {@code two-party}
 * @param profiles if not empty, the check is made only for implementations that declare one of these
 * @param roles all the roles it needs
 * @param source where it is written: a path below the repository's root, with a line where there is one
 */
public record Check(
        String id,
        Kind kind,
        Set<String> requirements,
        String title,
        Set<String> tags,
        Set<String> profiles,
        Set<String> roles,
        String source) {

    public Check {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a check without an id in " + source);
        }
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException(
                    "check " + id + " in " + source + " names no requirement; tag it with the ids it checks");
        }
        requirements = Set.copyOf(requirements);
        tags = Set.copyOf(tags);
        profiles = Set.copyOf(profiles);
        roles = Set.copyOf(roles);
    }

    /** Who the implementation plays: what the id's suffix says. */
    public Pairing pairing() {
        for (Pairing pairing : Pairing.values()) {
            if (pairing != Pairing.BOTH && id.endsWith(pairing.idSuffix())) {
                return pairing;
            }
        }
        return Pairing.BOTH;
    }

    /** The same check in a pairing: another id, all else the same. */
    public Check in(Pairing pairing) {
        String plain = id.substring(0, id.length() - pairing().idSuffix().length());
        return new Check(plain + pairing.idSuffix(), kind, requirements, title, tags, profiles, roles, source);
    }
}
