package dev.waymark.map.insight.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.MapProblem;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.read.InsightViews;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which insights the caller may see and change. An insight tells what its map says: to who may not read the map it does
 * not exist, title included. Authors see what they wrote.
 */
@Singleton
public class InsightAccess {
    @Inject
    InsightViews insights;

    @Inject
    MapAccess maps;

    @Inject
    Caller caller;

    public UserId user() {
        return maps.user();
    }

    /**
     * The insight as it is now.
     *
     * @throws Refusal 404 where it is not for the caller
     */
    public InsightView read(InsightId id) {
        return insights.find(id).filter(sight()).orElseThrow(() -> Refusal.notFound("No such insight"));
    }

    /**
     * One that readers have before them.
     *
     * @throws Refusal 404 where it is not for the caller, or was never published
     */
    public InsightView published(InsightId id) {
        InsightView insight = read(id);
        if (insight.publishedAt() == null) {
            throw Refusal.notFound("Nobody has this insight before them yet");
        }
        return insight;
    }

    /** What the caller may see, for lists; asks about each map once. */
    public Predicate<InsightView> sight() {
        if (caller.is(Roles.ADMIN)) {
            return _ -> true;
        }
        UserId user = user();
        Map<JourneyMapId, Boolean> known = new HashMap<>();
        return insight -> {
            JourneyMapId map = insight.content().origin().map();
            return insight.author().equals(user)
                    || (insight.publishedAt() != null && (map == null || known.computeIfAbsent(map, maps::mayRead)));
        };
    }

    /** Whether the caller may change the insight, and know its readers by name. */
    public boolean mayChange(InsightView insight) {
        return insight.author().equals(user()) || caller.is(Roles.ADMIN);
    }

    /** Refuses who may not change the insight. */
    public void change(InsightId id) {
        InsightView insight = read(id);
        if (!mayChange(insight)) {
            throw new Refusal(MapProblem.INSIGHT_NOT_YOURS, "It was written by " + insight.authorName());
        }
    }
}
