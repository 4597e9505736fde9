/**
 * Franking (requirements FRANK): how a message can be proven to those who run the service, if somebody who has it wants that,
 * and to nobody else.
 *
 * <p>In the order of a message's way: {@link FrankedMessage}, {@link FrankingTag}, {@link FrankingKeys}, {@link
 * ReceivedMessage}, {@link Report}, {@link Moderator}. The encryption of a message and its transport are not this package's
 * concern.
 */
@NullMarked
package org.sealcheck.reference.messenger.franking;

import org.jspecify.annotations.NullMarked;
