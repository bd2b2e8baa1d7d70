package dev.waymark.map.picture.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is seen in the picture of a map.
 *
 * @param caption what kind of map it is and how far it has come, in words
 * @param date when the revision was made
 * @param personas whose curves are drawn, in the order of {@link Touchpoint#personaFeelings}
 * @param persona whether it is the picture of one persona: its curve takes the place of the team's
 * @param compared what it is compared with
 */
public record Scene(
        String title,
        String caption,
        long revision,
        LocalDate date,
        @Nullable Goal goal,
        List<Stage> stages,
        List<String> personas,
        boolean persona,
        List<Stakeholder> stakeholders,
        @Nullable Compared compared) {
    public record Goal(
            String statement,
            @Nullable String measures,
            @Nullable String scope) {}

    /** Another revision, and what the map as a whole said otherwise then, in words. */
    public record Compared(long revision, List<String> words) {}

    /**
     * What was otherwise before.
     *
     * @param notes what is not seen elsewhere, in words
     * @param texts what the lanes said, by the names of fields; empty where they said nothing
     * @param feeling how it felt, where that was otherwise
     */
    public record Before(
            Mark mark,
            List<String> notes,
            Map<String, String> texts,
            @Nullable Integer feeling) {
        public static final Before SAME = new Before(Mark.NONE, List.of(), Map.of(), null);
    }

    public record Stage(String name, List<Touchpoint> touchpoints, Before before) {}

    /**
     * One column.
     *
     * @param feeling −2 very bad … +2 very good, as the team believes; of a persona in the picture of one
     * @param personaFeelings how each persona of the scene feels, where something is said
     * @param importance 1–5
     * @param exception whether customers come here only when something goes wrong
     */
    public record Touchpoint(
            String name,
            @Nullable String channel,
            @Nullable String customerAction,
            @Nullable String customerThought,
            @Nullable Integer feeling,
            List<@Nullable Integer> personaFeelings,
            @Nullable Integer importance,
            boolean momentOfTruth,
            boolean exception,
            List<PainPoint> painPoints,
            List<Delight> delights,
            @Nullable String frontstage,
            @Nullable String backstage,
            @Nullable String systems,
            @Nullable String ownerTeam,
            @Nullable Measured measured,
            Before before) {
        boolean isGone() {
            return before.mark() == Mark.REMOVED;
        }
    }

    /**
     * A pain point.
     *
     * @param state how far it has come, in words, where it is not just raised
     * @param helped whether it is reduced or gone
     */
    public record PainPoint(
            String text,
            @Nullable Integer severity,
            @Nullable String state,
            boolean helped,
            Before before) {}

    public record Delight(String text, Before before) {}

    /**
     * The feeling by what customers said.
     *
     * @param mean −2 … +2, with its 95 % interval; absent when there are too few answers to say
     * @param n answers
     */
    public record Measured(@Nullable Mean mean, long n) {}

    public record Mean(double value, double low, double high) {}

    /**
     * Who works on the map.
     *
     * @param acknowledged the last revision they have confirmed
     */
    public record Stakeholder(
            String name,
            String role,
            String department,
            @Nullable Long acknowledged,
            Before before) {}

    Stream<Touchpoint> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }

    /** The marks that are seen in a layout. */
    Stream<Mark> marks(Layout layout) {
        Stream<Before> seen = switch (layout) {
            case STAKEHOLDERS -> stakeholders.stream().map(Stakeholder::before);
            case BLUEPRINT, FEELINGS -> heads();
            case JOURNEY -> Stream.concat(heads(), touchpoints().flatMap(Scene::notes));
        };
        return seen.map(Before::mark).filter(Mark::isShown);
    }

    private Stream<Before> heads() {
        return Stream.concat(stages.stream().map(Stage::before), touchpoints().map(Touchpoint::before));
    }

    private static Stream<Before> notes(Touchpoint touchpoint) {
        return Stream.concat(
                touchpoint.painPoints().stream().map(PainPoint::before),
                touchpoint.delights().stream().map(Delight::before));
    }
}
