/** Secret chats of MTProto: the reference beside TDLib, mtcute and the JDK. */
@NullMarked
package org.sealcheck.bench.mtproto;

import org.jspecify.annotations.NullMarked;
