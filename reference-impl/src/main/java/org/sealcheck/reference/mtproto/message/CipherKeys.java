package org.sealcheck.reference.mtproto.message;

import org.sealcheck.reference.crypto.Secret;

/**
 * What one message is encrypted with.
 *
 * @param aesKey 32 bytes
 * @param aesIv 32 bytes
 */
public record CipherKeys(Secret aesKey, Secret aesIv) {}
