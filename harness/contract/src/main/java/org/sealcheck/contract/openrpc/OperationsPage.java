package org.sealcheck.contract.openrpc;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Handle;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.Tree;
import org.sealcheck.contract.rpc.Codec;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;
import org.sealcheck.contract.rpc.RecordSchemas;
import org.sealcheck.contract.rpc.Roles;

/** The operations as a page for people who write an adapter: the same as the OpenRPC document, in tables. */
public final class OperationsPage {
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Class<?>> records = new TreeMap<>();
    private final Set<Class<?>> described = new HashSet<>();

    private OperationsPage() {}

    /** The page as the file that is committed. */
    public static String text() {
        return new OperationsPage().build();
    }

    private String build() {
        page.append("# The operations, role by role\n\n")
                .append(
                        "Generated from the role interfaces, like [openrpc.json](openrpc.json); [README.md](README.md) explains")
                .append(
                        " the protocol. **hex** is lower-case hexadecimal, **handle** a string that the implementation chooses,")
                .append(" *may be absent* means that the field can be missing; it is never null.\n");
        for (Class<?> role : Roles.ALL) {
            String name = role.getAnnotation(Role.class).value();
            page.append("\n## ").append(name).append("\n\n");
            page.append(role.getAnnotation(Doc.class).value()).append("\n");
            Operations.all().stream()
                    .filter(operation -> operation.role() == role)
                    .forEach(this::operation);
        }
        page.append("\n## Records inside other records\n");
        for (Class<?> next = nextRecord(); next != null; next = nextRecord()) {
            page.append("\n### ").append(RecordNames.of(next)).append("\n\n| field | type | |\n|---|---|---|\n");
            Arrays.stream(next.getRecordComponents()).forEach(component -> row("", component));
        }
        return page.toString();
    }

    /** The first record by name that was mentioned and has no section yet; sections may mention more. */
    private @Nullable Class<?> nextRecord() {
        Class<?> next = records.values().stream()
                .filter(type -> !described.contains(type))
                .findFirst()
                .orElse(null);
        if (next != null) {
            described.add(next);
        }
        return next;
    }

    private void operation(Operation operation) {
        page.append("\n### ").append(operation.name()).append("\n\n").append(operation.doc());
        if (operation.needs() != null) {
            page.append(" Only with ability `")
                    .append(Codec.spelling(operation.needs()))
                    .append("`.");
        }
        page.append("\n\n| | field | type | |\n|---|---|---|---|\n");
        rows("params", operation.params());
        rows("result", operation.result());
    }

    private void rows(String side, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 0) {
            page.append("| ").append(side).append(" | none: `{}` | | |\n");
        }
        Arrays.stream(components).forEach(component -> row("| " + side + " ", component));
    }

    private void row(String start, RecordComponent component) {
        String doc = RecordSchemas.doc(component);
        String absent = RecordSchemas.required(component) ? "" : "*may be absent*" + (doc == null ? "" : "; ");
        page.append(start).append("| `").append(component.getName()).append("` | ");
        page.append(component.isAnnotationPresent(Handle.class) ? "handle" : type(component.getGenericType()));
        page.append(" | ").append(absent).append(doc == null ? "" : doc).append(" |\n");
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType list) {
            return "array of " + type(list.getActualTypeArguments()[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            String name = RecordNames.of(plain);
            records.put(name, plain);
            // An anchor is the heading in lower case, without its dot.
            return "[" + name + "](#" + name.replace(".", "").toLowerCase(Locale.ROOT) + ")";
        } else if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(constant -> "`\"" + Codec.spelling(constant) + "\"`")
                    .collect(Collectors.joining(" or "));
        } else if (plain == Bytes.class) {
            return "hex";
        } else if (plain == Blob.class) {
            return "base64";
        } else if (plain == Tree.class) {
            return "object";
        } else if (plain == String.class) {
            return "string";
        }
        return plain == boolean.class || plain == Boolean.class ? "boolean" : "integer";
    }
}
