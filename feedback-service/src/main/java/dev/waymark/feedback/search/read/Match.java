package dev.waymark.feedback.search.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.service.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/**
 * A comment that was found.
 *
 * @param score the cosine of what is sought and what was said, 1 for the same
 */
public record Match(FeedbackId id, float score) {
    /** The best first; equals by id, so that pages do not depend on when somebody looks. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble((Match match) -> -match.score())
            .thenComparing(match -> match.id().value());

    /** The place of this match in the list, for the next page. */
    public String cursor() {
        String place = Integer.toHexString(Float.floatToIntBits(score)) + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a cursor.
     *
     * @throws Refusal if it is none
     */
    public static Match atCursor(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int dot = place.indexOf('.');
            if (dot > 0) {
                float score = Float.intBitsToFloat(Integer.parseUnsignedInt(place.substring(0, dot), 16));
                FeedbackId id = FeedbackId.fromString(place.substring(dot + 1));
                if (Float.isFinite(score)) {
                    return new Match(id, score);
                }
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours: refused below like any other.
        }
        throw Refusal.invalid("cursor", "is not the 'next' of a page");
    }
}
