package dev.waymark.map.feeling.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.feeling.read.TouchpointFeeling.Standing;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.statistics.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All touchpoints of a map as it is now: those with the widest gap first, then those without rank in the map's order.
 *
 * @param leastAnswers with fewer answers nothing is said about a touchpoint
 */
public record MapFeelings(JourneyMapId map, long revision, int leastAnswers, List<TouchpointFeeling> touchpoints) {
    /** With fewer answers nothing is said about a touchpoint. */
    public static final int LEAST_ANSWERS = 10;

    private static final Comparator<TouchpointFeeling> WIDEST_GAP_FIRST =
            Comparator.comparingDouble(feeling -> feeling.gap() == null ? 1 : -Math.abs(feeling.gap()));

    static MapFeelings of(MapView map, MapTally tally) {
        List<TouchpointFeeling> feelings = new ArrayList<>();
        for (StageView stage : map.stages()) {
            for (TouchpointView touchpoint : stage.touchpoints()) {
                feelings.add(feeling(stage, touchpoint, tally.at(touchpoint.id())));
            }
        }
        feelings.sort(WIDEST_GAP_FIRST);
        for (int i = 0; i < feelings.size() && feelings.get(i).gap() != null; i++) {
            feelings.set(i, feelings.get(i).ranked(i + 1));
        }
        return new MapFeelings(map.id(), map.revision(), LEAST_ANSWERS, List.copyOf(feelings));
    }

    private static TouchpointFeeling feeling(StageView stage, TouchpointView touchpoint, Moments moments) {
        Integer mapped = touchpoint.lanes().feeling();
        Measured measured = moments.n() < LEAST_ANSWERS
                ? null
                : moments.estimate().map(Measured::of).orElse(null);
        Standing standing =
                measured == null ? Standing.TOO_FEW_ANSWERS : mapped == null ? Standing.NOT_MAPPED : Standing.RANKED;
        Double gap = measured == null || mapped == null ? null : measured.mean() - mapped;
        return new TouchpointFeeling(
                touchpoint.id(),
                touchpoint.lanes().name(),
                stage.name(),
                mapped,
                moments.n(),
                measured,
                standing,
                gap,
                null);
    }

    public Optional<TouchpointFeeling> at(TouchpointId touchpoint) {
        return touchpoints.stream()
                .filter(feeling -> feeling.touchpoint().equals(touchpoint))
                .findFirst();
    }
}
