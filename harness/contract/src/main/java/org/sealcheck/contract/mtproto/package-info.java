/** The roles of MTProto secret chats, one interface each. */
package org.sealcheck.contract.mtproto;
