package dev.waymark.contracts.feedback;

/**
 * What the answer to a question of somebody else's survey is to us.
 *
 * @param field the question's id there
 */
public record FieldMeaning(String field, Meaning meaning) {
    /** What an answer can be. */
    public enum Meaning {
        NPS,
        CSAT,
        CES,
        COMMENT
    }
}
