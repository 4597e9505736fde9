package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.ImplementationFailure;

/** Says hello to a fresh connection and reads the answer; whatever is wrong with it becomes one diagnosis. */
final class Greeting {
    private Greeting() {}

    /** @throws StartFailure if there is no hello, or none of this protocol; the connection is ended then */
    static Hello exchange(Connection connection, long id, Endpoint endpoint) {
        try {
            return greet(connection, id, endpoint);
        } catch (StartFailure e) {
            connection.leave();
            throw e;
        }
    }

    private static Hello greet(Connection connection, long id, Endpoint endpoint) {
        ObjectNode params = Codec.MAPPER.createObjectNode();
        params.putArray("protocol").add(Hello.PROTOCOL);
        params.put("suite", suiteVersion());
        Call call = new Call(id, "hello", JsonNode.class, params, false, null);
        if (!connection.enqueue(call)) {
            throw failure(endpoint, "ended before it could be greeted: it " + connection.ending());
        }
        connection.flush();
        try {
            return read((JsonNode) call.await(), endpoint);
        } catch (Ended e) {
            throw failure(endpoint, "did not say hello: it " + e.ending + advice(e.ending));
        } catch (ImplementationFailure e) {
            throw failure(endpoint, "answered hello with an error: " + e.getMessage());
        }
    }

    private static Hello read(JsonNode answer, Endpoint endpoint) {
        JsonNode protocol = answer.path("protocol");
        if (protocol.isNumber() && protocol.intValue() != Hello.PROTOCOL) {
            throw failure(endpoint, "speaks adapter protocol " + protocol + "; this suite speaks " + Hello.PROTOCOL);
        }
        try {
            return Codec.fromJson("result", answer, Hello.class);
        } catch (ShapeException e) {
            throw failure(endpoint, "answered hello with something else: " + e.getMessage());
        }
    }

    private static String advice(Ending ending) {
        return ending.kind() == Ending.Kind.HUNG
                ? ". Does it read one line at a time from stdin, and flush stdout after each line it writes?"
                : "";
    }

    private static StartFailure failure(Endpoint endpoint, String what) {
        return new StartFailure("`" + Quote.shorten(endpoint.toString()) + "` " + what);
    }

    private static String suiteVersion() {
        String version = Greeting.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The connection ended before the answer to hello. */
    static final class Ended extends RuntimeException {
        private final transient Ending ending;

        Ended(Ending ending) {
            this.ending = ending;
        }
    }
}
