package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.RejectedException;

/** Writes JSON-RPC 2.0 requests and answers as lines of UTF-8, line end included. */
final class Envelope {
    private Envelope() {}

    /** @param params a record, a JSON object, or null for none */
    static byte[] request(long id, String method, @Nullable Object params) {
        return line(json -> {
            json.writeNumberField("id", id);
            json.writeStringField("method", method);
            if (params != null) {
                json.writeFieldName("params");
                Codec.MAPPER.writeValue(json, params);
            }
        });
    }

    /**
     * @param id of the request, as JSON text
     * @param result a record or a JSON object
     */
    static byte[] result(String id, Object result) {
        return line(json -> {
            json.writeFieldName("id");
            json.writeRawValue(id);
            json.writeFieldName("result");
            Codec.MAPPER.writeValue(json, result);
        });
    }

    /** @param id of the request, as JSON text; {@code null} if the request had none that could be read */
    static byte[] error(String id, ErrorCode code, @Nullable String message) {
        return error(id, code, message, null);
    }

    /** The answer to a call that threw: a rejection, a failure of the implementation, or a bug in it. */
    static byte[] error(String id, RuntimeException thrown) {
        if (thrown instanceof RejectedException rejection) {
            RejectionData data = new RejectionData(rejection.layer(), rejection.reason());
            return error(id, ErrorCode.REJECTED, rejection.getMessage(), data);
        }
        return error(id, Failures.code(thrown), thrown.getMessage(), null);
    }

    private static byte[] error(String id, ErrorCode code, @Nullable String message, @Nullable RejectionData data) {
        return line(json -> {
            json.writeFieldName("id");
            json.writeRawValue(id);
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", code.code());
            json.writeStringField("message", message == null ? "" : message);
            if (data != null) {
                json.writeFieldName("data");
                Codec.MAPPER.writeValue(json, data);
            }
            json.writeEndObject();
        });
    }

    /** A line as text, without its line end. */
    static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).stripTrailing();
    }

    private static byte[] line(Body body) {
        // The recycled buffers of Jackson's generator and builder make this one allocation: the line.
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(512);
                JsonGenerator json = Codec.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            body.writeTo(json);
            json.writeEndObject();
            json.flush();
            bytes.append('\n');
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
