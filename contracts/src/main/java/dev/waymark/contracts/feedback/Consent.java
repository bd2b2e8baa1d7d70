package dev.waymark.contracts.feedback;

/**
 * What a customer agreed to. Who said nothing of it agreed to nothing.
 *
 * @param quote their words may be quoted, also to people who do not work on feedback
 * @param contact they may be contacted about what they said
 */
public record Consent(boolean quote, boolean contact) {
    public static final Consent NONE = new Consent(false, false);
}
