package dev.waymark.map.review.trigger.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.contracts.map.TriggerId;
import dev.waymark.map.review.ReviewIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Something that happened outside.
 *
 * @param due the day by which the maps should have been looked at
 */
public record TriggerView(
        @BsonId TriggerId id,
        ReviewTrigger trigger,
        String reason,
        LocalDate due,
        List<JourneyMapId> maps,
        Instant recordedAt) {
    /** The reviews it opens, in the order of the maps. */
    @JsonProperty
    public List<ReviewId> reviews() {
        return maps.stream().map(map -> ReviewIds.of(id, map)).toList();
    }

    /** With no other maps than those. */
    public TriggerView only(Predicate<JourneyMapId> seen) {
        return new TriggerView(
                id, trigger, reason, due, maps.stream().filter(seen).toList(), recordedAt);
    }
}
