package org.sealcheck.reference.messenger.media;

import java.nio.charset.StandardCharsets;

/**
 * What an attachment is, each with the HKDF label that keeps its keys apart from those of the other types (MEDIA-015).
 * ASCII, without a terminating zero. Stickers have the label of images.
 */
public enum MediaType {
    IMAGE("WhatsApp Image Keys"),
    VIDEO("WhatsApp Video Keys"),
    AUDIO("WhatsApp Audio Keys"),
    DOCUMENT("WhatsApp Document Keys"),
    STICKER("WhatsApp Image Keys");

    private final String label;

    MediaType(String label) {
        this.label = label;
    }

    byte[] label() {
        return label.getBytes(StandardCharsets.US_ASCII);
    }
}
