package dev.waymark.map.picture.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is seen in the picture of a map.
 *
 * @param caption what kind of map it is and how far it has come, in words
 * @param date when the revision was made
 */
public record Scene(
        String title,
        String caption,
        long revision,
        LocalDate date,
        @Nullable Goal goal,
        List<Stage> stages) {
    public record Goal(
            String statement,
            @Nullable String measures,
            @Nullable String scope) {}

    public record Stage(String name, List<Touchpoint> touchpoints) {}

    /**
     * One column.
     *
     * @param feeling −2 very bad … +2 very good, as the team believes
     * @param importance 1–5
     * @param exception whether customers come here only when something goes wrong
     */
    public record Touchpoint(
            String name,
            @Nullable String channel,
            @Nullable String customerAction,
            @Nullable String customerThought,
            @Nullable Integer feeling,
            @Nullable Integer importance,
            boolean momentOfTruth,
            boolean exception,
            List<PainPoint> painPoints,
            List<String> delights,
            @Nullable String frontstage,
            @Nullable String backstage,
            @Nullable String systems,
            @Nullable String ownerTeam,
            @Nullable Measured measured) {}

    public record PainPoint(String text, @Nullable Integer severity, boolean reduced) {}

    /**
     * The feeling by what customers said.
     *
     * @param mean −2 … +2, with its 95 % interval; absent when there are too few answers to say
     * @param n answers
     */
    public record Measured(@Nullable Mean mean, long n) {}

    public record Mean(double value, double low, double high) {}

    Stream<Touchpoint> touchpoints() {
        return stages.stream().flatMap(stage -> stage.touchpoints().stream());
    }
}
