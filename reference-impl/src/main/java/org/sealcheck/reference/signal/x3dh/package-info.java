/**
 * X3DH, message version 3: the first keys of a session, from both sides (SESS-007 to SESS-009, SESS-015, SESS-017).
 *
 * <p>Which keys these are, whether a signature was checked and who is trusted is the session layer's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.x3dh;

import org.jspecify.annotations.NullMarked;
