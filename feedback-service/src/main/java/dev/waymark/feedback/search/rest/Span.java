package dev.waymark.feedback.search.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text.
 *
 * @param start of its first character, in UTF-16 units as Java and JavaScript count them
 * @param end behind its last one
 */
@Schema(name = "TextSpan", description = "Part of a text, in UTF-16 units; the end is the first unit behind it")
public record Span(
        @Schema(examples = "0") int start,
        @Schema(examples = "24") int end) {
    String in(String text) {
        return text.substring(start, end);
    }
}
