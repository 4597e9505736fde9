package org.sealcheck.reference.messenger.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Locale;
import org.sealcheck.reference.Rejection;

/**
 * Where blobs lie, and which addresses a client asks for them (MEDIA-006, MEDIA-016). It asks nothing itself.
 *
 * <p>Neither the store nor a pointer is trusted: what comes back is verified as if anybody had sent it.
 */
public final class BlobStore {
    /** How often a store may send its reader on: enough for a mirror, not for a chase. */
    public static final int MAX_REDIRECTS = 3;

    private static final String HTTPS = "https";

    private final URI root;

    private BlobStore(URI root) {
        this.root = root;
    }

    /**
     * @param address as https://host
     * @throws Rejection insecure-store
     */
    public static BlobStore at(String address) {
        URI root = parse(address);
        requireHttps(root);
        return new BlobStore(root);
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
        URI target = parse(location);
        requireSameStore(target);
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

    private void requireSameStore(URI target) {
        if (!HTTPS.equals(target.getScheme()) || !root.getRawAuthority().equals(target.getRawAuthority())) {
            throw new Rejection(
                    MediaReason.FOREIGN_REDIRECT,
                    "MEDIA-016",
                    "the blob store sends the reader away from " + root.getRawAuthority());
        }
    }

    private static void requireHttps(URI root) {
        if (!HTTPS.equals(root.getScheme()) || root.getRawAuthority() == null) {
            throw new Rejection(
                    MediaReason.INSECURE_STORE, "MEDIA-006", "blobs are uploaded over HTTPS, not to " + root);
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

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new Rejection(MediaReason.BAD_POINTER, "MEDIA-016", "no address: " + e.getMessage());
        }
    }
}
