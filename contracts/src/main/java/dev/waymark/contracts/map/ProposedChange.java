package dev.waymark.contracts.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a map shall say otherwise. Only what is other is said, but whole: a touchpoint with all its lanes, pain points and
 * delights, the stages in their order with all that is in them.
 *
 * @param head absent where nothing is other
 * @param stages all of them in their order; absent where none comes, goes, moves or is called otherwise, and no touchpoint
 *     comes, goes or moves
 * @param touchpoints those that are new or say something else
 */
public record ProposedChange(
        @Nullable ProposedHead head, @Nullable List<ProposedStage> stages, List<ProposedTouchpoint> touchpoints) {
    /** What is said of the map as a whole. Its state and visibility are not for a proposal to change. */
    public record ProposedHead(
            String name,
            @Nullable Goal goal,
            @Nullable Customers customers,
            List<String> channels,
            List<ProposedPersona> personas) {}

    /** A persona on the map, and what it was called at the time. */
    public record ProposedPersona(PersonaId persona, String name) {}

    /**
     * A stage.
     *
     * @param opens the map that draws it in more detail
     * @param touchpoints in their order
     */
    public record ProposedStage(
            StageId stage, String name, @Nullable JourneyMapId opens, List<TouchpointId> touchpoints) {}

    public record ProposedTouchpoint(
            TouchpointId touchpoint,
            TouchpointLanes lanes,
            List<ProposedPainPoint> painPoints,
            List<ProposedDelight> delights,
            List<ProposedFeeling> feelings) {}

    /** All that is said of a pain point, as in {@link JourneyMapEvent.PainPointChanged}. */
    public record ProposedPainPoint(
            PainPointId painPoint, String text, @Nullable Integer severity, List<String> whys, PainPointState state) {}

    public record ProposedDelight(DelightId delight, String text) {}

    /** How a persona feels at the touchpoint: −2 very bad … +2 very good. */
    public record ProposedFeeling(PersonaId persona, int feeling) {}
}
