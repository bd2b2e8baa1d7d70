package dev.waymark.map.insight.digest.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** What a digest can be had as. */
public enum DigestFormat {
    JSON(MediaType.APPLICATION_JSON),
    HTML(DigestFormat.HTML_TYPE),
    TEXT(DigestFormat.TEXT_TYPE);

    static final String HTML_TYPE = "text/html;charset=UTF-8";
    static final String TEXT_TYPE = "text/plain;charset=UTF-8";

    private final String mediaType;

    DigestFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** The first that somebody takes who names these types, the best liked first. */
    static DigestFormat accepted(List<MediaType> types) {
        return types.stream()
                .flatMap(type -> Arrays.stream(values())
                        .filter(format -> MediaType.valueOf(format.mediaType).isCompatible(type)))
                .findFirst()
                .orElse(JSON);
    }
}
