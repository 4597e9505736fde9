/**
 * Sender-side backfill: what a sender does when the server says that its device lists were out of date.
 *
 * <p>Not its concern: how a message is encrypted for a device, and how a server keeps its records.
 */
package org.sealcheck.reference.messenger.backfill;
