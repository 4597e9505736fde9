package org.sealcheck.bench.cost;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealcheck.adapter.reference.ReferenceImplementation;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.signal.SignalKdf;

/**
 * Checks that ask for next to nothing: one step of a chain each, three HMACs and an HKDF.
 *
 * @param chainKeys the inputs, one a check
 */
record TrivialChecks(List<SignalKdf.ChainStep> results, List<SignalKdf.ChainKey> chainKeys) {
    static final String OPERATION = "signal.kdf.chainStep";

    /** The first checks of one chain. */
    static TrivialChecks first(int count) {
        List<SignalKdf.ChainStep> results = new ArrayList<>(count);
        List<SignalKdf.ChainKey> chainKeys = new ArrayList<>(count);
        try (Implementation reference = new ReferenceImplementation().start()) {
            SignalKdf kdf = reference.role(SignalKdf.class);
            Bytes next = Bytes.of(new byte[32]);
            for (int i = 0; i < count; i++) {
                chainKeys.add(new SignalKdf.ChainKey(next));
                results.add(kdf.chainStep(chainKeys.get(i)));
                next = results.get(i).nextChainKey();
            }
        }
        return new TrivialChecks(results, chainKeys);
    }

    int count() {
        return chainKeys.size();
    }

    /** The same as lines of the adapter protocol. */
    List<byte[]> requests() {
        List<byte[]> lines = new ArrayList<>(count());
        for (int i = 0; i < count(); i++) {
            String line = "{\"jsonrpc\":\"2.0\",\"id\":" + (i + 1) + ",\"method\":\"" + OPERATION
                    + "\",\"params\":{\"chainKey\":\"" + chainKeys.get(i).chainKey() + "\"}}\n";
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** The same as a vector file, with its folder. */
    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("$schema", "../schema/vectors.schema.json");
            json.writeStringField("protocol", "signal");
            json.writeStringField("title", "trivial checks");
            json.writeStringField("operation", OPERATION);
            json.writeArrayFieldStart("requirements");
            json.writeString("MSG-008");
            json.writeEndArray();
            json.writeObjectFieldStart("source");
            json.writeStringField("kind", "derived");
            json.writeStringField("reference", "the chain that starts from 32 zero bytes");
            json.writeEndObject();
            json.writeArrayFieldStart("cases");
            for (int i = 0; i < count(); i++) {
                writeCase(json, i);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void writeCase(JsonGenerator json, int i) throws IOException {
        SignalKdf.ChainStep result = results.get(i);
        json.writeStartObject();
        json.writeStringField("id", "step_" + i);
        json.writeStringField("comment", "message " + i + " of the chain");
        json.writeObjectFieldStart("input");
        json.writeStringField("chainKey", chainKeys.get(i).chainKey().toString());
        json.writeEndObject();
        json.writeObjectFieldStart("result");
        json.writeStringField("cipherKey", result.cipherKey().toString());
        json.writeStringField("macKey", result.macKey().toString());
        json.writeStringField("iv", result.iv().toString());
        json.writeStringField("nextChainKey", result.nextChainKey().toString());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
