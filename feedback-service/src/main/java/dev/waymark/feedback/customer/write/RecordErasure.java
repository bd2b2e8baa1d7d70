package dev.waymark.feedback.customer.write;

import dev.waymark.contracts.feedback.SubjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that a customer's key is destroyed. */
public record RecordErasure(@TargetAggregateIdentifier SubjectId subject) {}
