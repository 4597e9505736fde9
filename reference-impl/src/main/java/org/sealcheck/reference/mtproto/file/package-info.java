/**
 * Files of secret chats: a key of their own for each, encryption in parts, the fingerprint, and what the server is told.
 *
 * <p>Messages that carry a file's key are the schema's concern, storing and fetching parts the server's.
 */
@NullMarked
package org.sealcheck.reference.mtproto.file;

import org.jspecify.annotations.NullMarked;
