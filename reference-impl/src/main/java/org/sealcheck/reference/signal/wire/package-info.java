/**
 * The formats of message version 3: requirements WIRE and MSG-002.
 *
 * <p>From received bytes to something to act on it is three steps, each with a type of its own:
 *
 * <pre>{@code
 * byte[] --parse--> ReceivedMessage --authenticate--> AuthenticMessage --(session)--> plaintext
 * byte[] --parse--> ReceivedPreKeyMessage (nothing in it is authentic but by its inner message)
 * }</pre>
 *
 * <p>Where the keys come from is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.wire;

import org.jspecify.annotations.NullMarked;
