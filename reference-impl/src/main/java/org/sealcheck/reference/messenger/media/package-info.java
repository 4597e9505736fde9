/**
 * Media and other attachments (requirements MEDIA): a blob that anybody may store, and the message that says how to read it.
 *
 * <p>In the order of use: {@link MediaKeys}, {@link MediaEncryption}, {@link Attachment}, {@link BlobStore}, {@link
 * BlobVerification}, {@link VerifiedMedia}. The encryption of the message itself and the network are not this package's
 * concern.
 */
@NullMarked
package org.sealcheck.reference.messenger.media;

import org.jspecify.annotations.NullMarked;
