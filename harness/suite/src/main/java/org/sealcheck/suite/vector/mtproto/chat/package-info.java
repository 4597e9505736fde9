/** The derived vectors of secret chats with a key, and of the update box, a class a file. */
@NullMarked
package org.sealcheck.suite.vector.mtproto.chat;

import org.jspecify.annotations.NullMarked;
