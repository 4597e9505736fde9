package org.sealcheck.reference.messenger.media;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sealcheck.reference.Rejection;

/**
 * Where blobs lie, and which addresses a client asks for them (MEDIA-006, MEDIA-016). It asks nothing itself.
 *
 * <p>Neither the store nor a pointer is trusted: what comes back is verified as if anybody had sent it.
 */
public final class BlobStore {
    /** How often a store may send its reader on: enough for a mirror, not for a chase. */
    public static final int MAX_REDIRECTS = 3;

    private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9.-]+(?::[0-9]+)?");

    private final String root;

    private BlobStore(String root) {
        this.root = root;
    }

    /**
     * @param address as https://host
     * @throws Rejection insecure-store
     */
    public static BlobStore at(String address) {
        requireHttps(address);
        return new BlobStore(address);
    }

    /** Where a blob is uploaded to: its name is its hash, so that nobody overwrites another's. */
    public String uploadAddress(MediaType type, byte[] blobHash) {
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(blobHash);
        return root + "/mms/" + type.name().toLowerCase(Locale.ROOT) + "/" + name;
    }

    /**
     * The address that a pointer stands for.
     *
     * @throws Rejection bad-pointer, if it leads anywhere but below this store
     */
    public String address(String pointer) {
        requirePath(pointer);
        return root + pointer;
    }

    /**
     * Where the store sends its reader on to.
     *
     * @throws Rejection foreign-redirect, if that is not this store
     */
    public String redirected(String location) {
        requireSameStore(location);
        return location;
    }

    /**
     * @param status of the answer, an HTTP status
     * @throws Rejection blob-unavailable
     */
    public static void requireFound(int status) {
        if (status != 200) {
            throw new Rejection(
                    MediaReason.BLOB_UNAVAILABLE, "MEDIA-016", "the blob store answered with status " + status);
        }
    }

    private void requireSameStore(String location) {
        if (!location.startsWith(root + "/")) {
            throw new Rejection(
                    MediaReason.FOREIGN_REDIRECT, "MEDIA-016", "the blob store sends the reader away from " + root);
        }
    }

    private static void requireHttps(String root) {
        if (!HTTPS.matcher(root).matches()) {
            throw new Rejection(
                    MediaReason.INSECURE_STORE,
                    "MEDIA-006",
                    "a blob store has an address like https://host, not " + root);
        }
    }

    private static void requirePath(String pointer) {
        boolean path = pointer.startsWith("/")
                && !pointer.startsWith("//")
                && !pointer.contains("\\")
                && !pointer.contains("/../");
        if (!path) {
            throw new Rejection(
                    MediaReason.BAD_POINTER, "MEDIA-016", "the pointer of an attachment is a path below the store");
        }
    }
}
