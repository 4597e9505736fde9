/**
 * The update box: the queue in which a server keeps the messages of secret chats for one device, on both its ends
 * (MT-BOX).
 *
 * <p>What the messages say is not its concern: to it they are bytes with a number, qts.
 */
@NullMarked
package org.sealcheck.reference.mtproto.box;

import org.jspecify.annotations.NullMarked;
