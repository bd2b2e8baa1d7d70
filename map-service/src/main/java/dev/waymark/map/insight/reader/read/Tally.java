package dev.waymark.map.insight.reader.read;

import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightReadingEvent;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeen;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeenAgain;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionGiven;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionWithdrawn;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** How many readers have seen an insight, and what they say of it. */
public record Tally(@BsonId InsightId insight, long readers, Reactions reactions) {
    public static Tally none(InsightId insight) {
        return new Tally(insight, 0, Reactions.NONE);
    }

    static Tally after(@Nullable Tally given, InsightReadingEvent event) {
        Tally before = given == null ? none(event.insight()) : given;
        return switch (event) {
            case InsightSeen e -> new Tally(e.insight(), before.readers + 1, before.reactions);
            case InsightSeenAgain _ -> before;
            case ReactionGiven e -> new Tally(e.insight(), before.readers, before.reactions.plus(e.kind(), 1));
            case ReactionWithdrawn e -> new Tally(e.insight(), before.readers, before.reactions.plus(e.kind(), -1));
        };
    }
}
