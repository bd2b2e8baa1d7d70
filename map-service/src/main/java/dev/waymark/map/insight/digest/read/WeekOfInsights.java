package dev.waymark.map.insight.digest.read;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.map.insight.digest.read.Digest.Part;
import dev.waymark.map.insight.digest.read.Digest.Reacted;
import dev.waymark.map.insight.digest.read.Digest.Told;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.insight.reader.read.Reactions;
import dev.waymark.map.insight.reader.read.ReadingView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts what moved in a week: what is new, what was corrected, what was retracted. */
final class WeekOfInsights {
    private static final int MOST_REACTED = 5;
    private static final Comparator<Told> LAST_PUBLISHED_FIRST = Comparator.comparing(Told::publishedAt)
            .reversed()
            .thenComparing(it -> it.id().toString());
    private static final Comparator<Reacted> MOST_FIRST = Comparator.comparingInt(Reacted::total)
            .reversed()
            .thenComparing(it -> it.id().toString());

    private final Instant from;
    private final Instant until;
    private final MapsThen maps;
    private final List<Told> published = new ArrayList<>();
    private final List<Told> corrected = new ArrayList<>();
    private final List<Told> retracted = new ArrayList<>();

    WeekOfInsights(Instant from, Instant until, MapsThen maps) {
        this.from = from;
        this.until = until;
        this.maps = maps;
    }

    /**
     * An insight that may have moved in the week.
     *
     * @param then as it stood at the end of the week
     * @param now as it stands, which may say that it was retracted later
     */
    void add(InsightView then, InsightView now) {
        Instant publishedAt = then.publishedAt();
        if (publishedAt == null) {
            return;
        }
        if (then.state() == InsightState.RETRACTED) {
            if (then.retraction() != null && isInWeek(then.retraction().at())) {
                retracted.add(told(then, now, publishedAt));
            }
        } else if (isInWeek(publishedAt)) {
            published.add(told(then, now, publishedAt));
        } else if (isInWeek(then.correctedAt())) {
            corrected.add(told(then, now, publishedAt));
        }
    }

    Part<Told> published() {
        return sorted(published);
    }

    Part<Told> corrected() {
        return sorted(corrected);
    }

    Part<Told> retracted() {
        return sorted(retracted);
    }

    /** What readers said in the week and stood by at its end. */
    Map<InsightId, Reactions> reactions(List<ReadingView> readings) {
        Map<InsightId, Reactions> sums = new HashMap<>();
        for (ReadingView reading : readings) {
            reading.reactions().stream()
                    .filter(reaction -> reaction.isOf(from, until))
                    .forEach(reaction -> sums.merge(
                            reading.insight(),
                            Reactions.NONE.plus(reaction.kind(), 1),
                            (sum, _) -> sum.plus(reaction.kind(), 1)));
        }
        return sums;
    }

    static List<Reacted> mostReacted(List<Reacted> all) {
        return all.stream().sorted(MOST_FIRST).limit(MOST_REACTED).toList();
    }

    static Reacted reacted(InsightView then, InsightView now, Reactions reactions) {
        long total = reactions.useful() + reactions.surprising() + reactions.actingOnIt() + reactions.disagree();
        return new Reacted(then.id(), then.content().title(), reactions, Math.toIntExact(total), now.retraction());
    }

    private boolean isInWeek(@Nullable Instant moment) {
        return moment != null && !moment.isBefore(from) && moment.isBefore(until);
    }

    private static Part<Told> sorted(List<Told> some) {
        return Part.of(some.stream().sorted(LAST_PUBLISHED_FIRST).toList());
    }

    private Told told(InsightView then, InsightView now, Instant publishedAt) {
        InsightContent content = then.content();
        return new Told(
                then.id(),
                then.revision(),
                content.title(),
                content.text(),
                OriginView.of(
                        content.origin(), maps.find(content.origin().map()).orElse(null)),
                content.figures(),
                content.departments(),
                content.tags(),
                then.authorName(),
                publishedAt,
                then.correctedAt(),
                now.retraction());
    }
}
