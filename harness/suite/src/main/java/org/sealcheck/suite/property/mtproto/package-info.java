/** Properties of MTProto secret chats. */
@NullMarked
package org.sealcheck.suite.property.mtproto;

import org.jspecify.annotations.NullMarked;
