/**
 * The devices of accounts: their hashes, their signed lists, and the server's directory of them.
 *
 * <p>Not its concern: what a client does when a list changes (packages backfill and verification).
 */
package org.sealcheck.reference.messenger.devices;
