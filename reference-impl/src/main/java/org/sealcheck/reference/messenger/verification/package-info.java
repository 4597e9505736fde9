/**
 * What a client knows of accounts and their devices, what its user has verified, and what is alerted.
 *
 * <p>Not its concern: where lists come from, and what a chat may claim.
 */
package org.sealcheck.reference.messenger.verification;
