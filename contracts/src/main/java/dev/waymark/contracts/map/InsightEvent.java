package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/**
 * What can happen to an insight. All events of one accepted command make one revision, whose number they carry in their
 * metadata as {@code revision}.
 */
public sealed interface InsightEvent {
    InsightId insight();

    /** Its author sees it, and nobody else yet. */
    @EventName("map.InsightWritten")
    record InsightWritten(InsightId insight, UserId author, String authorName, InsightContent content)
            implements InsightEvent {}

    /** All that it now says. */
    @EventName("map.InsightRewritten")
    record InsightRewritten(InsightId insight, InsightContent content) implements InsightEvent {}

    @EventName("map.InsightPublished")
    record InsightPublished(InsightId insight) implements InsightEvent {}

    /** Its author no longer stands by it. */
    @EventName("map.InsightRetracted")
    record InsightRetracted(InsightId insight, String reason) implements InsightEvent {}
}
