/**
 * A packet of a secret chat: the shared key, the keys of one message, and the encryption of both versions.
 *
 * <p>Not the concern of this package: what the body says, which of several keys is meant, and which version may still be
 * read.
 */
@NullMarked
package org.sealcheck.reference.mtproto.message;

import org.jspecify.annotations.NullMarked;
