/** The derived vectors of MTProto secret chats, a class a file. */
@NullMarked
package org.sealcheck.suite.vector.mtproto;

import org.jspecify.annotations.NullMarked;
