package org.sealcheck.suite.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Ability;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.suite.Nearest;
import org.sealcheck.suite.trace.Requirement;
import org.sealcheck.suite.trace.Specification;

/** The rules for one case that its shape does not tell. Problems go by place within the case. */
final class CaseLint {
    /** Answers that are the same whatever randomness was drawn before: the suite knows what must come. */
    private static final Set<String> NEVER_RANDOM = Set.of(
            "signal.session.decrypt",
            "signal.session.heldPreKeys",
            "signal.session.hasSession",
            "signal.session.pinnedIdentity",
            "mtproto.secret-chat.receive",
            "mtproto.secret-chat.describe");

    private static final String ENTROPY = "entropy";
    private static final Pattern SIZE = Pattern.compile("(\\d+) bytes\\b.*");

    private final Specification specification;
    private final Set<String> flags;

    CaseLint(Specification specification, Set<String> flags) {
        this.specification = specification;
        this.flags = flags;
    }

    Map<String, String> problems(VectorHeader header, VectorCase vector) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (String id : vector.requirements().isEmpty() ? header.requirements() : vector.requirements()) {
            if (specification.requirement(id).isEmpty()) {
                List<String> known = specification.requirements().stream()
                        .map(Requirement::id)
                        .toList();
                problems.put(
                        "/requirements", "no chapter of spec/ has the requirement " + id + Nearest.hint(id, known));
            }
        }
        for (String flag : vector.flags()) {
            if (!flags.contains(flag)) {
                problems.put("/flags", "flags.json has no flag '" + flag + "'" + Nearest.hint(flag, flags));
            }
        }
        profile(vector.profile() != null ? vector.profile() : header.profile(), problems);
        profile(vector.unlessProfile() != null ? vector.unlessProfile() : header.unlessProfile(), problems);
        List<Step> steps = steps(header, vector);
        for (int i = 0; i < steps.size(); i++) {
            sizes(steps.get(i), vector.input() != null ? "" : "/steps", problems);
        }
        names(steps, problems);
        randomness(header, vector, steps, problems);
        return problems;
    }

    private void profile(@Nullable String name, Map<String, String> problems) {
        Set<String> known = specification.profiles().keySet();
        if (name != null && !known.contains(name)) {
            problems.put("/profile", "spec/profiles has no '" + name + "'" + Nearest.hint(name, known));
        }
    }

    /** All calls of a case, set-up included. */
    private static List<Step> steps(VectorHeader header, VectorCase vector) {
        List<Step> steps = new ArrayList<>(VectorChecks.given(header, vector));
        steps.addAll(vector.steps());
        if (header.operation() != null && vector.input() != null) {
            steps.add(new Step(header.operation(), vector.input(), null, vector.result(), vector.rejected()));
        }
        return steps;
    }

    /** Byte strings have the size that the contract documents, except where they are wrong on purpose. */
    private static void sizes(Step step, String place, Map<String, String> problems) {
        Operation operation = Shapes.operation(step.operation(), IllegalStateException::new);
        if (step.rejected() == null) {
            sizes(step.input(), operation.params(), place + "/input", problems);
        }
        if (step.result() != null) {
            sizes(step.result(), operation.result(), place + "/result", problems);
        }
    }

    private static void sizes(ObjectNode json, Class<?> record, String place, Map<String, String> problems) {
        for (Shapes.Field field : Shapes.fields(record).values()) {
            JsonNode value = json.get(field.name());
            String here = place + "/" + field.name();
            if (value instanceof ObjectNode nested && field.type().isRecord()) {
                sizes(nested, field.type(), here, problems);
            } else if (value != null
                    && value.isTextual()
                    && field.type() == Bytes.class
                    && !field.name().equals(ENTROPY)) {
                Matcher size = SIZE.matcher(field.doc());
                if (size.matches() && value.textValue().length() != 2 * Integer.parseInt(size.group(1))) {
                    problems.put(
                            here,
                            "has " + value.textValue().length() / 2 + " bytes, the contract says: " + field.doc());
                }
            }
        }
    }

    private static void names(List<Step> steps, Map<String, String> problems) {
        Set<String> bound = new HashSet<>();
        for (Step step : steps) {
            for (JsonNode value : step.input()) {
                String text = value.isTextual() ? value.textValue() : "";
                if (text.startsWith("$") && !bound.contains(text.substring(1))) {
                    problems.put("", "no step before " + step.operation() + " binds the name " + text);
                }
            }
            bound.addAll(step.bind().keySet());
        }
    }

    /** A result may be told only if nobody's randomness is in it, or all of it is given. */
    private static void randomness(
            VectorHeader header, VectorCase vector, List<Step> steps, Map<String, String> problems) {
        List<Ability> needs = vector.needs().isEmpty() ? header.needs() : vector.needs();
        boolean injected = needs.contains(Ability.ENTROPY_INJECTED);
        boolean random = false;
        for (Step step : steps) {
            Operation operation = Shapes.operation(step.operation(), IllegalStateException::new);
            boolean draws = Shapes.field(operation.params(), ENTROPY) != null && !isGiven(step.input());
            random |= draws && !(injected && step.input().has(ENTROPY));
            if (step.result() != null && random && !NEVER_RANDOM.contains(step.operation())) {
                problems.put(
                        "",
                        "the result of " + step.operation()
                                + " may depend on randomness: give every call its entropy and"
                                + " let the case need entropy-injected, or leave the result out");
            }
        }
    }

    /** Whether the call brings the keys and the signature that would be drawn otherwise. */
    private static boolean isGiven(ObjectNode input) {
        return input.has("identity") || (input.has("keyPair") && input.has("signature"));
    }
}
