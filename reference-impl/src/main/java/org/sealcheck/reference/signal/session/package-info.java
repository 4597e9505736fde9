/**
 * Sessions: a device with its stores, and the three things it does with another device: set a session up from a bundle,
 * encrypt, decrypt. Requirements SESS, REC, ID and the conversation rules of MSG.
 *
 * <p>Everything is a pure function from a {@link org.sealcheck.reference.signal.session.Device} to the next one; a
 * {@link org.sealcheck.reference.Rejection} leaves the device that was there (REC-007). How messages are carried, and
 * who asks the server for what, is not this package's concern.
 */
@NullMarked
package org.sealcheck.reference.signal.session;

import org.jspecify.annotations.NullMarked;
