package dev.waymark.feedback.customer.write;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.SubjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** State what a customer agrees to, for all they have said so far. */
public record StateConsent(@TargetAggregateIdentifier SubjectId subject, Consent consent) {}
