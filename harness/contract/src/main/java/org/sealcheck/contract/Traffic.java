package org.sealcheck.contract;

import java.util.function.Supplier;

/**
 * Sees the calls made through one view of an implementation ({@link Implementation#observed}), to keep a transcript.
 *
 * <p>A line is the JSON text without its line end: for a child process or a socket exactly what was sent and
 * received, for an implementation in this process what would have been. It is made only when asked for. Typed calls
 * report on the calling thread; the answer of {@link Implementation#invoke} comes on whatever thread received it.
 */
public interface Traffic {
    /**
     * A request, before it is sent.
     *
     * @param call number of the call, the {@code id} on the wire; its answer has the same
     */
    void request(long call, Supplier<String> line);

    /** The answer to a request: a result or an error. A call that gets no answer reports none. */
    void answer(long call, Supplier<String> line);
}
