package dev.waymark.feedback.survey.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.contracts.feedback.QuestionKind;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Proportion;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a survey: who took part, and the answers that count, without words. */
public record SurveyResults(
        SurveyId survey,

        @Schema(description = "The version whose answers are counted")
        int version,

        Participation participation,

        @Schema(description = "Responses to the version that count: completed ones, and lapsed ones as far as they go")
        long responses,

        List<QuestionResult> questions) {
    /** Who took part, in any version. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Participation(
            long invited,

            @Schema(description = "By invitation") long started,

            @Schema(description = "By invitation") long completed,

            long startedByLink,
            long completedByLink,

            @Schema(description = "Begun and not completed in time, both ways")
            long lapsed,

            @Schema(
                    description = "Share of the invited who have completed it, 0 to 1, with Wilson's 95 % interval",
                    nullable = true)
            @Nullable Estimate responseRate,

            @Schema(description = "Share of the invited who have begun, likewise", nullable = true) @Nullable Estimate startRate,

            @Schema(description = "Share of all who have begun who have completed it, likewise", nullable = true)
            @Nullable Estimate completionRate) {
        static Participation of(ParticipationCounts counts) {
            return new Participation(
                    counts.invited(),
                    counts.startedByInvitation(),
                    counts.completedByInvitation(),
                    counts.startedByLink(),
                    counts.completedByLink(),
                    counts.lapsed(),
                    share(counts.completedByInvitation(), counts.invited()),
                    share(counts.startedByInvitation(), counts.invited()),
                    share(
                            counts.completedByInvitation() + counts.completedByLink(),
                            counts.startedByInvitation() + counts.startedByLink()));
        }
    }

    /** The answers to one question. */
    public record QuestionResult(
            @Schema(examples = "recommend") String question,

            QuestionKind kind,

            @Schema(description = "How many answered it") long n,

            @Schema(description = "Each possible answer; none for texts, those of rows for a matrix")
            List<Count> counts,

            List<RowResult> rows,

            @Schema(description = "NPS −100 to 100; CSAT and CES as the share of favourable answers, 0 to 1") @Nullable Estimate score,

            @Schema(description = "Of answers in numbers") @Nullable Estimate mean,

            @Schema(description = "How score and mean are computed") @Nullable String convention) {}

    /** One row of a matrix. */
    public record RowResult(String row, long n, List<Count> counts) {}

    /** How often one answer was given. */
    public record Count(
            @Schema(description = "The number, or the id of the choice", examples = "9")
            String answer,

            long count,

            @Schema(description = "Of those who answered the question, with Wilson's 95 % interval") @Nullable Estimate share) {}

    static @Nullable Estimate share(long hits, long n) {
        return new Proportion(Math.min(hits, n), n).estimate().orElse(null);
    }
}
