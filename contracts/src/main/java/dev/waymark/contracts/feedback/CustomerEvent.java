package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;

/** What happened to a customer, who is nobody but a {@link SubjectId}. */
public sealed interface CustomerEvent {
    SubjectId subject();

    /** The key of the customer's personal data was destroyed; read models drop what it sealed and whose it was. */
    @EventName("feedback.CustomerErased")
    record CustomerErased(SubjectId subject) implements CustomerEvent {}
}
