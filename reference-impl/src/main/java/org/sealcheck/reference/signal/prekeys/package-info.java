/**
 * Prekeys: what a device holds, uploads and replaces, what a server stores and hands out, and what an initiator checks
 * before it believes a bundle. Requirements KEY-002 to KEY-005 and REG; numbers of profile {@code prekeys-proposal}.
 *
 * <p>What a session makes of a bundle is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.prekeys;

import org.jspecify.annotations.NullMarked;
