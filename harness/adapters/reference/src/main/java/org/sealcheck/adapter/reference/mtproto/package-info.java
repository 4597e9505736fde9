/** The reference, playing the roles of MTProto secret chats: each class translates between the contract and the reference. */
@NullMarked
package org.sealcheck.adapter.reference.mtproto;

import org.jspecify.annotations.NullMarked;
