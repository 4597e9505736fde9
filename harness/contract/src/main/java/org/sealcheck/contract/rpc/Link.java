package org.sealcheck.contract.rpc;

import java.io.InputStream;
import java.io.OutputStream;

/** One life of an implementation in another process: two streams, and the means to end it. */
interface Link {
    /** What the implementation writes. */
    InputStream input();

    /** What the implementation reads. */
    OutputStream output();

    /** Its log. */
    Tail log();

    /** What a person calls the stream of {@link #input}: {@code stdout}. */
    String inputName();

    /** Whether the other end is known to be gone, even if the streams still look open. */
    boolean gone();

    /**
     * Why one of its streams has ended, such as "exited with code 3". Waits a moment for the exit that usually follows.
     *
     * @param stream the stream that has ended, {@code stdin} or {@code stdout}
     */
    String ending(String stream);

    /** Closes the implementation's input, which asks it to end; waits, and then makes it end. */
    void shutDown();

    /** Ends it at once. */
    void kill();
}
