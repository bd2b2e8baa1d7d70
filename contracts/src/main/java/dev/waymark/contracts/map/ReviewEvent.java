package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.OpportunityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to the review of a map. */
public sealed interface ReviewEvent {
    ReviewId review();

    JourneyMapId map();

    /**
     * Somebody shall look at the map again.
     *
     * @param zone the time zone whose day {@code due} is; UTC where absent
     */
    @EventName("map.ReviewOpened")
    record ReviewOpened(
            ReviewId review,
            JourneyMapId map,
            ReviewTrigger trigger,
            String reason,
            LocalDate due,
            @Nullable String zone)
            implements ReviewEvent {}

    /** Work on the review begins. */
    @EventName("map.ReviewStarted")
    record ReviewStarted(ReviewId review, JourneyMapId map, List<Participant> participants) implements ReviewEvent {}

    @EventName("map.ParticipantJoined")
    record ParticipantJoined(ReviewId review, JourneyMapId map, Participant participant) implements ReviewEvent {}

    @EventName("map.ParticipantLeft")
    record ParticipantLeft(ReviewId review, JourneyMapId map, UserId user) implements ReviewEvent {}

    /**
     * The participants found something.
     *
     * @param touchpoint where on the map, if it is about one place
     */
    @EventName("map.FindingNoted")
    record FindingNoted(
            ReviewId review,
            JourneyMapId map,
            FindingId finding,
            FindingKind kind,
            String text,
            @Nullable TouchpointId touchpoint)
            implements ReviewEvent {}

    /**
     * The finding has become what it calls for.
     *
     * @param revision of the map that carries it out; for a map change
     * @param opportunity that was made of it; for an opportunity
     */
    @EventName("map.FindingCarriedOut")
    record FindingCarriedOut(
            ReviewId review,
            JourneyMapId map,
            FindingId finding,
            @Nullable Long revision,
            @Nullable OpportunityId opportunity)
            implements ReviewEvent {}

    @EventName("map.ReviewClosed")
    record ReviewClosed(
            ReviewId review,
            JourneyMapId map,
            ReviewOutcome outcome,
            @Nullable String note) implements ReviewEvent {}

    /** A participant stands by the outcome. */
    @EventName("map.ReviewSignedOff")
    record ReviewSignedOff(
            ReviewId review,
            JourneyMapId map,
            Participant participant,
            @Nullable String note) implements ReviewEvent {}
}
