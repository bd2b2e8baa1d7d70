package dev.waymark.feedback.customer.write;

import dev.waymark.contracts.feedback.SubjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Record that a customer's key is destroyed.
 *
 * @param again also where that is recorded: something came in since
 */
public record RecordErasure(@TargetAggregateIdentifier SubjectId subject, boolean again) {}
