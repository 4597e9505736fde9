/**
 * How the secret chats of one device get their keys: what it asks the server, what its users are asked, and what ends a chat
 * before it has begun.
 *
 * <p>Not the concern of this package: messages, and later keys of a chat.
 */
@NullMarked
package org.sealcheck.reference.mtproto.exchange;

import org.jspecify.annotations.NullMarked;
