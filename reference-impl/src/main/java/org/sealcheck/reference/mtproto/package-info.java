/** MTProto secret chats. */
@NullMarked
package org.sealcheck.reference.mtproto;

import org.jspecify.annotations.NullMarked;
