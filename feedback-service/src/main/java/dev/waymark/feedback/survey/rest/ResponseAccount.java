package dev.waymark.feedback.survey.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.feedback.survey.read.ResponseHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person's answers as analysts see them. */
@Schema(name = "SurveyResponse")
public record ResponseAccount(
        ResponseId id,
        ResponseState state,

        @Schema(description = "False for who came by the open link")
        boolean invited,

        @Nullable @Schema(description = "Of the survey; absent before anything is answered")
        Integer version,

        @Schema(description = "How often it was changed after it was completed")
        int edition,

        @Nullable @Schema(description = "What the customer is called outside, where that is known")
        String customer,

        @Nullable String segment,
        @Nullable String channel,
        @Nullable String language,

        @Schema(description = "Those that count, by question, as they are handed in")
        Map<String, Object> answers,

        @Nullable Instant startedAt,
        @Nullable Instant countedAt,

        @Nullable @Schema(description = "Until when it may be begun, gone on with or changed")
        Instant openUntil,

        @Nullable @Schema(description = "True where words were erased at the customer's wish")
        Boolean erased) {
    /** With what happened to it, the first first. */
    @Schema(name = "SurveyResponseWithHistory")
    public record WithHistory(@JsonUnwrapped ResponseAccount response, List<Step> history) {}

    /** One thing that happened. */
    @Schema(name = "SurveyResponseStep")
    public record Step(
            Instant at,
            ResponseHistory.What what,

            @Schema(description = "All answers there were then")
            Map<String, Object> answers) {}
}
