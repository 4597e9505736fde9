/** The cipher mode of MTProto, which no library of ours has. */
@NullMarked
package org.sealcheck.reference.mtproto.crypto;

import org.jspecify.annotations.NullMarked;
