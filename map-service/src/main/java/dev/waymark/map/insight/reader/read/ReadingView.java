package dev.waymark.map.insight.reader.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightReadingEvent;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeen;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeenAgain;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionGiven;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionWithdrawn;
import dev.waymark.contracts.map.ReactionKind;
import dev.waymark.map.insight.reader.ReadingId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is between one reader and one insight.
 *
 * @param revision the latest seen
 * @param seenAt when that was
 * @param reactions all ever given, also those withdrawn: a week of the past shows what stood at its end
 */
public record ReadingView(
        @BsonId String id,
        InsightId insight,
        UserId user,
        String name,
        long revision,
        Instant seenAt,
        List<Reaction> reactions) {

    /**
     * One reaction.
     *
     * @param until absent while it stands
     */
    public record Reaction(
            ReactionKind kind, Instant from, @Nullable Instant until) {
        /** Whether it was given in that time and stood at its end. */
        public boolean isOf(Instant start, Instant end) {
            return !from.isBefore(start) && from.isBefore(end) && (until == null || !until.isBefore(end));
        }
    }

    static @Nullable ReadingView after(@Nullable ReadingView before, InsightReadingEvent event, Instant at) {
        if (event instanceof InsightSeen seen) {
            String id = new ReadingId(seen.insight(), seen.user()).toString();
            return new ReadingView(id, seen.insight(), seen.user(), seen.name(), seen.revision(), at, List.of());
        }
        return before == null ? null : before.changed(event, at);
    }

    private ReadingView changed(InsightReadingEvent event, Instant at) {
        return switch (event) {
            case InsightSeen _ -> this;
            case InsightSeenAgain again -> new ReadingView(id, insight, user, name, again.revision(), at, reactions);
            case ReactionGiven it ->
                with(Stream.concat(reactions.stream(), Stream.of(new Reaction(it.kind(), at, null))));
            case ReactionWithdrawn it ->
                with(reactions.stream()
                        .map(reaction -> reaction.kind() == it.kind() && reaction.until() == null
                                ? new Reaction(reaction.kind(), reaction.from(), at)
                                : reaction));
        };
    }

    private ReadingView with(Stream<Reaction> changed) {
        return new ReadingView(id, insight, user, name, revision, seenAt, changed.toList());
    }

    /** Those that stand. */
    public List<ReactionKind> standing() {
        return reactions.stream()
                .filter(reaction -> reaction.until() == null)
                .map(Reaction::kind)
                .sorted()
                .toList();
    }
}
