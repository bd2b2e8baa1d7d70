package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/** What can happen between one reader and one insight. */
public sealed interface InsightReadingEvent {
    InsightId insight();

    UserId user();

    /** For the first time. */
    @EventName("map.InsightSeen")
    record InsightSeen(InsightId insight, UserId user, String name, long revision) implements InsightReadingEvent {}

    /** What was changed since is seen too. */
    @EventName("map.InsightSeenAgain")
    record InsightSeenAgain(InsightId insight, UserId user, long revision) implements InsightReadingEvent {}

    @EventName("map.ReactionGiven")
    record ReactionGiven(InsightId insight, UserId user, ReactionKind kind) implements InsightReadingEvent {}

    @EventName("map.ReactionWithdrawn")
    record ReactionWithdrawn(InsightId insight, UserId user, ReactionKind kind) implements InsightReadingEvent {}
}
