package dev.waymark.map.evidence.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence of a map is looked for; null finds all.
 *
 * @param touchpoint what it is about, or one of its pain points or delights
 * @param stage what it is about, or a touchpoint that is in it now
 * @param stale whether it is older than a year
 */
public record EvidenceQuery(
        @Nullable TouchpointId touchpoint,
        @Nullable StageId stage,
        @Nullable EvidenceKind kind,
        @Nullable EvidenceGrade grade,
        @Nullable Boolean stale) {
    Bson filter(MapView map, LocalDate today) {
        return and(
                eq("map", map.id().toString()),
                exists("withdrawnAt", false),
                touchpoint == null ? empty() : eq("about.touchpoint", touchpoint.toString()),
                stage == null ? empty() : inStage(map, stage),
                kind == null ? empty() : eq("document.kind", kind.name()),
                grade == null ? empty() : eq("document.grade", grade.name()),
                stale == null ? empty() : stale ? lt("countsUntil", today) : gte("countsUntil", today));
    }

    private static Bson inStage(MapView map, StageId stage) {
        List<String> touchpoints = map.stages().stream()
                .filter(it -> it.id().equals(stage))
                .flatMap(it -> it.touchpoints().stream())
                .map(it -> it.id().toString())
                .toList();
        return or(eq("about.stage", stage.toString()), in("about.touchpoint", touchpoints));
    }
}
