package dev.waymark.map.workshop.gap;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.feeling.read.MapFeelings;
import dev.waymark.map.feeling.read.Measured;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.map.workshop.gap.TouchpointGap.GapStanding;
import dev.waymark.statistics.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All touchpoints of a map as it is now: the ranked ones first, then the others in the map's order.
 *
 * @param mapRevision the revision of the map whose feelings are the mapped ones
 * @param convention how gaps are weighted, compared and ranked
 * @param leastBeliefs with feelings of fewer participants a touchpoint is not ranked
 * @param leastAnswers with answers of fewer customers neither
 */
public record GapAnalysis(
        WorkshopId workshop,
        JourneyMapId map,
        long mapRevision,
        String convention,
        int leastBeliefs,
        int leastAnswers,
        List<TouchpointGap> touchpoints) {
    static final int LEAST_BELIEFS = 3;
    private static final int USUAL_IMPORTANCE = 3;
    private static final double MOMENT_OF_TRUTH = 1.5;
    private static final String CONVENTION =
            "score = |belief - measured| x importance (1 to 5; 3 where nobody has judged it), x 1.5 at a moment of truth;"
                    + " feelings from -2 to +2; belief and measured are means, compared by Welch's t-test, against the map"
                    + " by Student's t; intervals of 95 %";

    private static final Comparator<TouchpointGap> HIGHEST_SCORE_FIRST =
            Comparator.comparingDouble(gap -> gap.score() == null ? 1 : 0 - gap.score());

    /**
     * Compares.
     *
     * @param measured the answers of customers at each touchpoint
     */
    public static GapAnalysis of(
            WorkshopId workshop, MapView map, Beliefs beliefs, Function<TouchpointId, Moments> measured) {
        List<TouchpointGap> gaps = new ArrayList<>();
        for (StageView stage : map.stages()) {
            for (TouchpointView touchpoint : stage.touchpoints()) {
                gaps.add(gap(stage, touchpoint, beliefs, measured.apply(touchpoint.id())));
            }
        }
        gaps.sort(HIGHEST_SCORE_FIRST);
        for (int i = 0; i < gaps.size() && gaps.get(i).score() != null; i++) {
            gaps.set(i, gaps.get(i).ranked(i + 1));
        }
        return new GapAnalysis(
                workshop,
                map.id(),
                map.revision(),
                CONVENTION,
                LEAST_BELIEFS,
                MapFeelings.LEAST_ANSWERS,
                List.copyOf(gaps));
    }

    private static TouchpointGap gap(StageView stage, TouchpointView touchpoint, Beliefs beliefs, Moments answers) {
        TouchpointLanes lanes = touchpoint.lanes();
        Moments believed = beliefs.at(touchpoint.id());
        Integer mapped = lanes.feeling();
        boolean knowsStaff = believed.n() >= LEAST_BELIEFS;
        boolean knowsCustomers = answers.n() >= MapFeelings.LEAST_ANSWERS;
        Gap main = knowsStaff && knowsCustomers ? Gap.between(believed, answers) : null;
        double weight = weight(lanes);
        return new TouchpointGap(
                touchpoint.id(),
                lanes.name(),
                stage.name(),
                lanes.importance(),
                lanes.momentOfTruth(),
                weight,
                Belief.of(believed, beliefs.byDepartment(touchpoint.id())),
                mapped,
                answers.n(),
                knowsCustomers ? Measured.by(answers).orElse(null) : null,
                main,
                knowsCustomers ? againstMap(answers, mapped, true) : null,
                knowsStaff ? againstMap(believed, mapped, false) : null,
                main != null
                        ? GapStanding.RANKED
                        : knowsStaff ? GapStanding.TOO_FEW_ANSWERS : GapStanding.TOO_FEW_BELIEFS,
                main == null ? null : Math.abs(main.difference()) * weight,
                null);
    }

    /** The mean minus what the map says, or the other way round. */
    private static @Nullable Gap againstMap(Moments mean, @Nullable Integer mapped, boolean turned) {
        Gap gap = mapped == null ? null : Gap.between(mean, mapped);
        return gap == null || !turned ? gap : gap.turned();
    }

    private static double weight(TouchpointLanes lanes) {
        int importance = lanes.importance() == null ? USUAL_IMPORTANCE : lanes.importance();
        return lanes.momentOfTruth() ? importance * MOMENT_OF_TRUTH : importance;
    }
}
