package dev.waymark.map.review.trigger.write;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.contracts.map.TriggerId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks to remember that something happened outside. */
public record RecordTrigger(
        @TargetAggregateIdentifier TriggerId trigger,
        ReviewTrigger kind,
        String reason,
        List<JourneyMapId> maps,
        LocalDate due) {}
