package dev.waymark.map.exchange.format;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a map says and a file of it does not.
 *
 * @param count how often the map says it
 */
public record Loss(
        Content what,
        @Schema(examples = "root causes of pain points") String words,
        @Schema(examples = "3") long count) {}
