package org.sealcheck.runner.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.RejectedException;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.Traffic;
import org.sealcheck.contract.rpc.Operations;
import org.sealcheck.contract.rpc.Roles;
import org.sealcheck.contract.rpc.StartFailure;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.implementation.Source;
import org.sealcheck.suite.Nearest;
import org.sealcheck.suite.Rejections;

/** Starts an adapter, listens to its hello, makes one small call for each role, and ends with one plain diagnosis. */
public final class Examination {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private final Source source;
    private final PrintWriter out;
    private final List<String> findings = new ArrayList<>();
    /** The text fields of all results so far, by name: handles among them. */
    private final Map<String, String> answered = new HashMap<>();

    private @Nullable String answer;

    public Examination(Source source, PrintWriter out) {
        this.source = source;
        this.out = out;
    }

    /** Prints what is found; the exit code: 0 fit to be checked, 1 not, 3 it does not start. */
    public int examine() {
        Implementation started;
        try {
            started = source.starter().get();
        } catch (StartFailure e) {
            out.println("start   " + e.getMessage());
            out.println("Diagnosis: it does not start or says no hello. Nothing else could be tried.");
            return ExitCode.NOT_STARTED;
        }
        try (started) {
            hello(started.hello());
            Implementation observed = started.observed(listener());
            calls(observed);
            reset(observed);
        }
        return diagnosis(started.hello());
    }

    private void hello(Hello hello) {
        String version = hello.implementation().version();
        out.println(
                "hello   " + hello.implementation().name() + (version == null ? "" : " " + version) + ", errors tell "
                        + hello.errorDetail().name().toLowerCase(Locale.ROOT) + ", "
                        + hello.limits().maxInFlight()
                        + " in flight");
        Set<String> known = Roles.ALL.stream()
                .map(role -> role.getAnnotation(Role.class).value())
                .collect(Collectors.toSet());
        for (String role : hello.roles()) {
            if (!known.contains(role)) {
                finding(
                        "hello",
                        "declares the role \"" + role + "\", which the contract does not have"
                                + Nearest.hint(role, known));
            }
        }
        if (hello.roles().isEmpty()) {
            finding("hello", "declares no role; put the names of those it answers into \"roles\"");
        }
    }

    private void calls(Implementation implementation) {
        for (SmallCall call : SmallCalls.ALL) {
            if (!implementation.plays(call.role())) {
                continue;
            }
            ObjectNode params = call.params().deepCopy();
            Optional<String> missing = fillHandles(params);
            if (missing.isPresent()) {
                out.println("skipped " + call.method() + ": needs a " + missing.get()
                        + ", which an operation that did not answer makes");
                continue;
            }
            call(implementation, call.method(), params);
        }
    }

    /** Puts known handles for {@code $name}; the name of the first that is not known. */
    private Optional<String> fillHandles(ObjectNode params) {
        for (Map.Entry<String, JsonNode> field : params.properties()) {
            String text = field.getValue().asText();
            if (text.startsWith("$")) {
                String handle = answered.get(text.substring(1));
                if (handle == null) {
                    return Optional.of(text.substring(1));
                }
                field.setValue(TextNode.valueOf(handle));
            }
        }
        return Optional.empty();
    }

    private void call(Implementation implementation, String method, ObjectNode params) {
        answer = null;
        try {
            JsonNode result = implementation.invoke(method, params).join();
            result.fields().forEachRemaining(field -> {
                if (field.getValue().isTextual()) {
                    answered.put(field.getKey(), field.getValue().asText());
                }
            });
            Optional<String> wrong = shape(method);
            if (wrong.isPresent()) {
                finding(method, "the result is not of the operation's shape: " + wrong.get());
            } else {
                out.println("ok      " + method);
            }
        } catch (CompletionException e) {
            finding(method, explain(e.getCause()));
        }
    }

    private void reset(Implementation implementation) {
        try {
            implementation.reset();
            out.println("ok      reset");
        } catch (ImplementationFailure e) {
            finding("reset", explain(e));
        }
    }

    private static String explain(Throwable failure) {
        if (failure instanceof RejectedException rejected) {
            return "rejects a good input: " + Rejections.describe(rejected);
        }
        if (failure instanceof ImplementationFailure.Unimplemented) {
            return "answers \"not implemented\" (-32601) though it declares the role";
        }
        if (failure instanceof ImplementationFailure.InternalError) {
            return "answers with an internal error: " + failure.getMessage();
        }
        return String.valueOf(failure.getMessage());
    }

    /** How the raw result differs from the schema of its operation; fields the contract does not know may be there. */
    private Optional<String> shape(String method) {
        if (answer == null) {
            return Optional.empty();
        }
        Schema schema = SCHEMAS.getSchema(Operations.resultSchema(method).toString(), InputFormat.JSON);
        try {
            String result = JSON.readTree(answer).path("result").toString();
            return schema.validate(result, InputFormat.JSON).stream()
                    .map(Error::toString)
                    .findFirst();
        } catch (JsonProcessingException e) {
            return Optional.of("not JSON: " + e.getOriginalMessage());
        }
    }

    private int diagnosis(Hello hello) {
        if (findings.isEmpty()) {
            out.println("Diagnosis: the adapter answers every role it declares (" + new HashSet<>(hello.roles()).size()
                    + "). Check it with ./sealcheck run " + source.arguments());
            return ExitCode.CONFORMANT;
        }
        out.println("Diagnosis: " + findings.get(0)
                + (findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more above)"));
        return ExitCode.NOT_CONFORMANT;
    }

    private void finding(String where, String what) {
        findings.add(where + ": " + what);
        out.println("WRONG   " + where + ": " + what);
    }

    private Traffic listener() {
        return new Traffic() {
            @Override
            public void request(long call, Supplier<String> line) {
                // Only answers are looked at.
            }

            @Override
            public void answer(long call, Supplier<String> line) {
                answer = line.get();
            }
        };
    }
}
