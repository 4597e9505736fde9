package org.sealcheck.contract.messenger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an attachment is. Its keys depend on it. */
public enum MediaType {
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("audio")
    AUDIO,
    @JsonProperty("document")
    DOCUMENT,
    @JsonProperty("sticker")
    STICKER
}
