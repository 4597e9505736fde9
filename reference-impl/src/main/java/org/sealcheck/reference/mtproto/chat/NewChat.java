package org.sealcheck.reference.mtproto.chat;

import org.sealcheck.reference.mtproto.dh.DhParameters;
import org.sealcheck.reference.mtproto.message.Role;
import org.sealcheck.reference.mtproto.message.SharedKey;

/**
 * What the first exchange gave.
 *
 * @param self who we are
 * @param key the chat's first key
 * @param numbers p and g
 */
public record NewChat(Role self, SharedKey key, DhParameters numbers) {}
