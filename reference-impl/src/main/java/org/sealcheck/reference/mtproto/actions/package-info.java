/**
 * What a secret chat shows after what was said in it: messages, their timers, and the actions that service messages ask for.
 *
 * <p>{@link org.sealcheck.reference.mtproto.actions.History} is the state, {@link
 * org.sealcheck.reference.mtproto.actions.Actions} the steps. Order, keys and bytes are other packages' concern: what
 * comes here is authentic and in order.
 */
@NullMarked
package org.sealcheck.reference.mtproto.actions;

import org.jspecify.annotations.NullMarked;
