package dev.waymark.action.opportunity.read.need;

import static dev.waymark.action.ActionProblem.PAIN_POINT_ELSEWHERE;
import static dev.waymark.action.ActionProblem.UNKNOWN_TOUCHPOINT;

import dev.waymark.action.opportunity.read.need.KnownMap.KnownTouchpoint;
import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.problem.Refusal;
import dev.waymark.statistics.Estimate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What touchpoints need, by what maps say and customers feel. */
@Singleton
public class TouchpointNeeds {
    private static final String LAG = "what was drawn a moment ago may take a moment to be known";

    private final KnownMaps maps;
    private final Feelings feelings;

    @Inject
    TouchpointNeeds(KnownMaps maps, Feelings feelings) {
        this.maps = maps;
        this.feelings = feelings;
    }

    /** The needs of the touchpoints a map draws; empty where no such map is known yet. */
    public Optional<List<Need>> of(JourneyMapId map) {
        return maps.find(map)
                .map(known -> known.touchpoints().stream()
                        .filter(KnownTouchpoint::drawn)
                        .map(this::need)
                        .toList());
    }

    /**
     * The gap at a touchpoint now.
     *
     * @throws Refusal where the map draws no such touchpoint, or the touchpoint has no such pain point
     */
    public Gap gap(JourneyMapId map, TouchpointId touchpoint, @Nullable PainPointId painPoint) {
        KnownTouchpoint known = maps.find(map).stream()
                .flatMap(found -> found.touchpoints().stream())
                .filter(candidate -> candidate.id().equals(touchpoint) && candidate.drawn())
                .findFirst()
                .orElseThrow(() -> new Refusal(UNKNOWN_TOUCHPOINT, "Check map and touchpoint; " + LAG));
        if (painPoint != null
                && known.painPoints().stream().noneMatch(point -> point.id().equals(painPoint))) {
            throw new Refusal(PAIN_POINT_ELSEWHERE, "Check the pain point; " + LAG);
        }
        return gap(known);
    }

    private Need need(KnownTouchpoint known) {
        List<Need.PainPoint> painPoints = known.painPoints().stream()
                .filter(point -> !point.reduced())
                .map(point -> new Need.PainPoint(point.id(), point.text(), point.severity()))
                .toList();
        return Need.of(known.id(), known.name(), gap(known), known.importance(), painPoints);
    }

    private Gap gap(KnownTouchpoint known) {
        Double mapped = known.feeling() == null ? null : known.feeling().doubleValue();
        Estimate measured = feelings.at(known.id()).orElse(null);
        return measured == null
                ? new Gap(mapped, null, 0, null, null)
                : new Gap(mapped, measured.value(), measured.n(), measured.low(), measured.high());
    }
}
