package dev.waymark.feedback.customer.write;

import dev.waymark.contracts.feedback.SubjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that somebody is handed all that is known of a customer. */
public record RecordExport(@TargetAggregateIdentifier SubjectId subject) {}
