package dev.waymark.map.insight.rest;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.read.InsightViews;
import dev.waymark.map.insight.read.OriginView;
import dev.waymark.map.insight.reader.read.ReadingView;
import dev.waymark.map.insight.reader.read.Readings;
import dev.waymark.map.insight.reader.read.Tally;
import dev.waymark.map.insight.rest.InsightAnswer.Mine;
import dev.waymark.map.journeymap.read.MapView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How everything about insights answers: with the insight as the caller has it before them. */
@Singleton
public class InsightAnswers {
    @Inject
    InsightAccess access;

    @Inject
    MapAccess maps;

    @Inject
    InsightViews insights;

    @Inject
    Readings readings;

    public Optional<InsightAnswer> shown(InsightId insight) {
        return insights.find(insight).map(this::now);
    }

    public InsightAnswer now(InsightView insight) {
        return now(List.of(insight)).getFirst();
    }

    /** Looks everything up once for all of them. */
    List<InsightAnswer> now(List<InsightView> some) {
        List<InsightId> ids = some.stream().map(InsightView::id).toList();
        Map<InsightId, ReadingView> mine = readings.of(access.user(), ids);
        Map<InsightId, Tally> tallies = readings.tallies(ids);
        Map<JourneyMapId, Optional<MapView>> known = new HashMap<>();
        return some.stream()
                .map(it -> {
                    JourneyMapId id = it.content().origin().map();
                    Optional<MapView> map = id == null ? Optional.empty() : known.computeIfAbsent(id, maps::readable);
                    Tally tally = tallies.getOrDefault(it.id(), Tally.none(it.id()));
                    return answer(it, map.orElse(null), tally, mine.get(it.id()));
                })
                .toList();
    }

    private static InsightAnswer answer(
            InsightView insight, @Nullable MapView map, Tally tally, @Nullable ReadingView mine) {
        InsightContent content = insight.content();
        return new InsightAnswer(
                insight.id(),
                insight.revision(),
                insight.state(),
                content.title(),
                content.text(),
                OriginView.of(content.origin(), map),
                content.figures(),
                content.departments(),
                content.tags(),
                insight.author(),
                insight.authorName(),
                insight.writtenAt(),
                insight.publishedAt(),
                insight.changedAt(),
                insight.correctedAt(),
                insight.retraction(),
                tally.readers(),
                tally.reactions(),
                mine(insight, mine));
    }

    private static Mine mine(InsightView insight, @Nullable ReadingView reading) {
        return reading == null
                ? new Mine(null, null, false, List.of())
                : new Mine(
                        reading.revision(),
                        reading.seenAt(),
                        reading.revision() < insight.revision(),
                        reading.standing());
    }
}
