package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Hello;
import org.sealcheck.contract.Implementation;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.contract.RejectedException;

/**
 * The adapter of any implementation in Java: answers the adapter protocol on two streams, in order.
 *
 * <p>Answers are held back while more requests are waiting, so that a batch of requests costs one write.
 */
public final class AdapterServer {
    private static final int OUTPUT_BUFFER = 1 << 16;

    private final Implementation implementation;
    private final PrintStream log;
    private final Map<Class<?>, Object> roles = new HashMap<>();

    /** Logs to stderr. */
    public AdapterServer(Implementation implementation) {
        this(implementation, System.err);
    }

    /** @param log where the traces of bugs go; an answer has only their message */
    public AdapterServer(Implementation implementation, PrintStream log) {
        this.implementation = implementation;
        this.log = log;
    }

    /**
     * Answers until {@code bye}, the end of the input, or a line longer than the hello's limit.
     *
     * @throws IOException if the other side is gone
     */
    public void serve(InputStream input, OutputStream output) throws IOException {
        LineReader lines = new LineReader(input, implementation.hello().limits().maxLine());
        OutputStream answers = new BufferedOutputStream(output, OUTPUT_BUFFER);
        try {
            boolean more = true;
            while (more && lines.next()) {
                more = answer(lines, answers);
                if (!more || !lines.more()) {
                    answers.flush();
                }
            }
        } catch (LineReader.TooLong e) {
            answers.write(Envelope.error("null", ErrorCode.INVALID_REQUEST, "read " + e.getMessage()));
            answers.flush();
        }
    }

    /** Answers one connection after the other, until the socket is closed. Handles do not outlive a connection. */
    public void serve(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.setTcpNoDelay(true);
                implementation.reset();
                serve(connection.getInputStream(), connection.getOutputStream());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.println("connection lost: " + e.getMessage());
                }
            }
        }
    }

    /** Writes the answer to the current line; false after bye. */
    private boolean answer(LineReader lines, OutputStream answers) throws IOException {
        try {
            Request request = Request.read(lines.buffer(), lines.start(), lines.length());
            answers.write(answer(request));
            return !request.method().equals("bye");
        } catch (Request.Unreadable e) {
            answers.write(e.answer());
            return true;
        }
    }

    private byte[] answer(Request request) {
        try {
            return Envelope.result(request.id(), result(request));
        } catch (RejectedException e) {
            return Envelope.error(request.id(), e);
        } catch (RuntimeException e) {
            if (e instanceof ImplementationFailure.InternalError) {
                e.printStackTrace(log);
            }
            return Envelope.error(request.id(), e);
        }
    }

    private Object result(Request request) {
        Operation operation = request.operation();
        if (operation != null) {
            return operation.call(roles.computeIfAbsent(operation.role(), implementation::role), request.params());
        }
        switch (request.method()) {
            case "hello":
                return hello(request);
            case "reset":
                implementation.reset();
                return Empty.EMPTY;
            case "bye":
                return Empty.EMPTY;
            default:
                throw new ImplementationFailure.Unimplemented("no operation " + request.method());
        }
    }

    private Hello hello(Request request) {
        if (request.params() instanceof JsonNode params) {
            for (JsonNode version : params.path("protocol")) {
                if (version.isInt() && version.intValue() == Hello.PROTOCOL) {
                    return implementation.hello();
                }
            }
        }
        throw new ImplementationFailure.BadParameters("speaks adapter protocol " + Hello.PROTOCOL
                + "; params.protocol of hello must be a list that has it, such as [1]");
    }
}
