package org.sealcheck.contract.openrpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Role;
import org.sealcheck.contract.rpc.Codec;
import org.sealcheck.contract.rpc.ErrorCode;
import org.sealcheck.contract.rpc.Operation;
import org.sealcheck.contract.rpc.Operations;
import org.sealcheck.contract.rpc.RecordSchemas;
import org.sealcheck.contract.rpc.RejectionData;
import org.sealcheck.contract.rpc.Roles;

/**
 * The adapter protocol as an OpenRPC 1.3 document, made from the role interfaces alone.
 *
 * <p>Three fields are our own: {@code x-ability} on an operation that only implementations with this ability answer,
 * {@code x-handle} on a string that names something the implementation keeps, and {@code x-data} with the schema of an
 * error's {@code data}.
 */
public final class OpenRpc {
    private final RecordSchemas schemas = new RecordSchemas("#/components/schemas/");
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    private OpenRpc() {}

    /** The document, equal for equal interfaces. */
    public static ObjectNode document() {
        return new OpenRpc().build();
    }

    /** The document as the file that is committed. */
    public static String text() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        try {
            return JsonMapper.builder().build().writer(printer).writeValueAsString(document()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode build() {
        ObjectNode document = json.objectNode().put("openrpc", "1.3.2");
        document.putObject("info")
                .put("title", "Sealcheck adapter protocol")
                .put("version", Integer.toString(Hello.PROTOCOL))
                .put(
                        "description",
                        "What an implementation answers: newline-delimited JSON-RPC 2.0 on stdin and stdout, or on a"
                                + " socket. Generated from the role interfaces; README.md beside this file explains it.");
        ArrayNode methods = document.putArray("methods");
        methods.add(hello());
        methods.add(plain("reset", "Forget every handle. Called between checks."));
        methods.add(plain("bye", "The last request: answer it, then exit."));
        Operations.all().forEach(operation -> methods.add(method(operation)));
        ObjectNode components = document.putObject("components");
        components.set("errors", errors());
        components.set("tags", tags());
        // Last, because all the others add to what is referred to.
        components.set("schemas", schemas.definitions());
        return document;
    }

    private ObjectNode hello() {
        ObjectNode method = plain("hello", "The first request: agree on the protocol, and say who you are.");
        ArrayNode params = method.putArray("params");
        ObjectNode protocol = params.addObject()
                .put("name", "protocol")
                .put("description", "versions of this protocol that the harness speaks")
                .put("required", true);
        protocol.putObject("schema").put("type", "array").putObject("items").put("type", "integer");
        ObjectNode suite = params.addObject()
                .put("name", "suite")
                .put("description", "version of the harness")
                .put("required", false);
        suite.putObject("schema").put("type", "string");
        method.set("result", result(Hello.class));
        return method;
    }

    private ObjectNode plain(String name, String summary) {
        ObjectNode method = json.objectNode().put("name", name).put("summary", summary);
        method.put("paramStructure", "by-name");
        method.putArray("params");
        method.set("result", result(Empty.class));
        return method;
    }

    private ObjectNode method(Operation operation) {
        ObjectNode method = plain(operation.name(), operation.doc());
        if (operation.needs() != null) {
            method.put("x-ability", Codec.spelling(operation.needs()));
        }
        method.putArray("tags")
                .add(reference(
                        "tags", operation.role().getAnnotation(Role.class).value()));
        ArrayNode params = method.putArray("params");
        for (RecordComponent component : operation.params().getRecordComponents()) {
            params.add(parameter(component));
        }
        method.set("result", result(operation.result()));
        ArrayNode errors = method.putArray("errors");
        for (ErrorCode code : ErrorCode.values()) {
            errors.add(reference("errors", code.key()));
        }
        return method;
    }

    private ObjectNode parameter(RecordComponent component) {
        ObjectNode parameter = json.objectNode().put("name", component.getName());
        String doc = RecordSchemas.doc(component);
        if (doc != null) {
            parameter.put("description", doc);
        }
        parameter.put("required", RecordSchemas.required(component));
        parameter.set("schema", schemas.field(component));
        return parameter;
    }

    private ObjectNode result(Class<?> type) {
        ObjectNode result = json.objectNode().put("name", "result");
        result.set("schema", schemas.reference(type));
        return result;
    }

    private ObjectNode errors() {
        ObjectNode errors = json.objectNode();
        for (ErrorCode code : ErrorCode.values()) {
            errors.putObject(code.key()).put("code", code.code()).put("message", code.meaning());
        }
        ((ObjectNode) errors.get(ErrorCode.REJECTED.key())).set("x-data", schemas.reference(RejectionData.class));
        return errors;
    }

    private ObjectNode tags() {
        ObjectNode tags = json.objectNode();
        for (Class<?> role : Roles.ALL) {
            String name = role.getAnnotation(Role.class).value();
            tags.putObject(name)
                    .put("name", name)
                    .put("description", role.getAnnotation(Doc.class).value());
        }
        return tags;
    }

    private ObjectNode reference(String section, String key) {
        return json.objectNode().put("$ref", "#/components/" + section + "/" + key);
    }
}
