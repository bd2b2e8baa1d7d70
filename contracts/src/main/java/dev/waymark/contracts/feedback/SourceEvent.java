package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;

/** What can happen to a source of feedback. Its revision stands in the metadata as {@code revision}. */
public sealed interface SourceEvent {
    SourceId source();

    /** From now on it is set up like this. */
    @EventName("feedback.SourceConfigured")
    record SourceConfigured(SourceId source, SourceSetup setup) implements SourceEvent {}

    /**
     * Its sender got a new secret. The one before stays valid beside it, those before that do not.
     *
     * @param sealed the secret, encrypted with a key of the service (AES-256-GCM, Base64)
     */
    @EventName("feedback.SourceSecretMade")
    record SourceSecretMade(SourceId source, String sealed) implements SourceEvent {}

    /** Only the newest secret is valid any more. */
    @EventName("feedback.SourceSecretRevoked")
    record SourceSecretRevoked(SourceId source) implements SourceEvent {}

    /** Nothing is taken from it any more, for good. */
    @EventName("feedback.SourceRetired")
    record SourceRetired(SourceId source) implements SourceEvent {}
}
