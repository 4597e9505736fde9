package org.sealcheck.runner.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.rpc.Bounds;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;
import org.sealcheck.contract.rpc.Roles;
import org.sealcheck.faults.FaultCatalogue;
import org.sealcheck.runner.ExitCode;
import org.sealcheck.runner.Homes;
import org.sealcheck.runner.implementation.Implementations;
import org.sealcheck.runner.run.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sealcheck list}: what there is. */
@Command(
        name = "list",
        description = "Lists requirements, checks, roles, faults or implementations.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum What {
        requirements,
        checks,
        roles,
        faults,
        implementations
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private What what = What.requirements;

    @Option(names = "--json", description = "An array of objects instead of lines.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        List<Map<String, Object>> rows = switch (what) {
            case requirements -> requirements();
            case checks -> checks();
            case roles -> roles();
            case faults -> faults();
            case implementations -> implementations();
        };
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(rows));
        } else {
            rows.forEach(row -> out.println(line(row)));
        }
        out.flush();
        return ExitCode.CONFORMANT;
    }

    private static List<Map<String, Object>> requirements() {
        return Suite.read(Homes.find()).specification().requirements().stream()
                .map(each -> row(
                        "id", each.id(),
                        "level", each.level().name(),
                        "title", each.title(),
                        "source", each.source()))
                .toList();
    }

    private static List<Map<String, Object>> checks() {
        List<Map<String, Object>> rows = new ArrayList<>();
        Suite.read(Homes.find())
                .catalogue()
                .forEach(
                        false,
                        check -> rows.add(row(
                                "id", check.id(),
                                "kind", check.kind().spelling(),
                                "requirements", new TreeSet<>(check.requirements()),
                                "title", check.title())));
        return rows;
    }

    private static List<Map<String, Object>> roles() {
        return Roles.ALL.stream()
                .map(role -> row(
                        "id", role.getAnnotation(Role.class).value(),
                        "title", role.getAnnotation(Doc.class).value(),
                        "operations",
                                Operations.all().stream()
                                        .filter(each -> each.role() == role)
                                        .map(Operation::name)
                                        .toList()))
                .toList();
    }

    private static List<Map<String, Object>> faults() {
        return FaultCatalogue.all().stream()
                .map(each -> row(
                        "id", each.id(),
                        "requirements", new TreeSet<>(each.requirements()),
                        "title", each.title(),
                        "basis", each.basis()))
                .toList();
    }

    private static List<Map<String, Object>> implementations() {
        Implementations all = new Implementations(Homes.find(), Bounds.DEFAULT);
        List<Map<String, Object>> rows = new ArrayList<>();
        Implementations.builtIns()
                .forEach(each -> rows.add(row("id", each.name(), "title", "built in", "runs", "here")));
        all.adapters()
                .forEach(each -> rows.add(row(
                        "id", each.name(),
                        "title", each.description().title(),
                        "runs", each.missing().map(why -> "not here: " + why).orElse("here"))));
        return rows;
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private static String line(Map<String, Object> row) {
        List<String> words = new ArrayList<>();
        row.values()
                .forEach(value -> words.add(
                        value instanceof Collection<?> many
                                ? String.join(
                                        " ", many.stream().map(Object::toString).toList())
                                : value.toString()));
        return String.join("  ", words);
    }
}
