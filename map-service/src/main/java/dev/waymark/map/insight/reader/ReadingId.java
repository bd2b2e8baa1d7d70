package dev.waymark.map.insight.reader;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;

/** One reader of one insight. */
public record ReadingId(InsightId insight, UserId user) {
    @Override
    public String toString() {
        return "reading-" + insight + "-" + user;
    }
}
