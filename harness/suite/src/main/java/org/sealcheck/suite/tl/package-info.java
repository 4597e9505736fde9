/**
 * What the checks of secret chats know of the TL schema by themselves: the declarations of {@code
 * spec/mtproto/secret_chats.tl}, a writer that shares nothing with any implementation, and objects of every constructor.
 */
@NullMarked
package org.sealcheck.suite.tl;

import org.jspecify.annotations.NullMarked;
