/**
 * A secret chat once it has a key: sequence numbers (MT-SEQ), re-keying (MT-PFS), layers (MT-LAYER), and what becomes of
 * version 1.0 (MT-V1-101 and on).
 *
 * <p>A packet goes through these types, and each step may refuse it:
 *
 * <pre>{@code
 * bytes --Opening--> Opened --Receiving--> Waiting (in order or behind a gap) --Processing--> Delivered
 * }</pre>
 *
 * <p>What is refused leaves the chat as it was; what shows that the other side, or the server, does not keep to the rules
 * closes it, and a closed chat has no keys. How the first key is agreed on is not this package's concern, nor are the
 * bytes of a packet ({@code message}) and of an object ({@code tl}).
 */
@NullMarked
package org.sealcheck.reference.mtproto.chat;

import org.jspecify.annotations.NullMarked;
