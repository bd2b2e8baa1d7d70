package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;

/** What happened to a customer, who is nobody but a {@link SubjectId}. */
public sealed interface CustomerEvent {
    SubjectId subject();

    /** The customer says what they agree to, for all they have said so far; what they say later stands by itself. */
    @EventName("feedback.ConsentStated")
    record ConsentStated(SubjectId subject, Consent consent) implements CustomerEvent {}

    /** Somebody, as the event's origin says, was handed all that is known of the customer. */
    @EventName("feedback.CustomerExported")
    record CustomerExported(SubjectId subject) implements CustomerEvent {}

    /** The key of the customer's personal data was destroyed; read models drop what it sealed and whose it was. */
    @EventName("feedback.CustomerErased")
    record CustomerErased(SubjectId subject) implements CustomerEvent {}
}
