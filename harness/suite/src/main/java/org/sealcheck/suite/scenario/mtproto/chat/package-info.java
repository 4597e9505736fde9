/** Secret chats that have a key, in scenarios: two parties and the Server between them, or one party and another client. */
@NullMarked
package org.sealcheck.suite.scenario.mtproto.chat;

import org.jspecify.annotations.NullMarked;
