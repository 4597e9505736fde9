/**
 * Type Language: the bytes of what secret chats say, driven from the schema's own text.
 *
 * <p>{@link org.sealcheck.reference.mtproto.tl.Schema} reads the schema, {@link
 * org.sealcheck.reference.mtproto.tl.TlObject} is a value of it, {@link org.sealcheck.reference.mtproto.tl.TlWriter} and
 * {@link org.sealcheck.reference.mtproto.tl.TlReader} are the two ways between a value and its bytes. What a value means
 * is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.mtproto.tl;

import org.jspecify.annotations.NullMarked;
