package dev.waymark.feedback.closing.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.waymark.contracts.feedback.CaseEvent.CaseOpened;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.CustomerTold;
import dev.waymark.contracts.feedback.DueEscalation;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.ResurveyObstacle;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.closing.CaseState;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A case. Whose it is and what they said stands with the utterance alone.
 *
 * @param heardAt when the utterance arrived
 * @param nextEscalation when it goes to the next level unless it is closed by then
 * @param level how far up it has come
 * @param respondedAt when somebody first worked on it
 * @param lookForRecovery whether nothing is known yet of how the customer scored afterwards
 * @param corrections what the customer made of their answer since, the first first; absent where they did not
 * @param resurvey absent until it is decided
 */
public record CaseView(
        @BsonId CaseId id,
        FeedbackId feedback,
        CaseRulesId rules,
        String rule,
        Instant heardAt,
        Instant openedAt,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String channel,
        Scores scores,
        @Nullable Double sentiment,
        CaseOwner owner,
        CaseState state,
        Instant due,
        List<DueEscalation> escalations,
        @Nullable Instant nextEscalation,
        int level,
        @Nullable Instant respondedAt,
        @Nullable Instant closedAt,
        @Nullable Closing closing,
        @JsonIgnore boolean lookForRecovery,
        @Nullable Recovery recovery,
        @Nullable Resurvey resurvey,
        @Nullable List<Correction> corrections,
        List<Note> notes,
        int reopenings) {
    /** What was found and done. */
    public record Closing(
            String rootCause,
            String actionTaken,
            CustomerTold customerTold,
            @Nullable String reason,
            @Nullable Instant resurveyDue,
            @Nullable SurveyId resurveySurvey) {}

    /** How the customer scored before and after. */
    public record Recovery(FeedbackId feedback, Scores before, Scores after) {}

    /**
     * What became of asking the customer again.
     *
     * @param invitation the response to the survey that they were invited to give; absent where they are not asked
     * @param notAsked why not; absent where they are asked
     */
    public record Resurvey(
            Instant at,
            SurveyId survey,
            @Nullable ResponseId invitation,
            @Nullable ResurveyObstacle notAsked) {}

    /** What the customer had said, and said instead. */
    public record Correction(Scores before, Scores after, Instant at) {}

    /** What somebody of the staff wrote. */
    public record Note(String text, String author, Instant at) {}

    public boolean isOverdue(Instant now) {
        return state != CaseState.CLOSED && due.isBefore(now);
    }

    static CaseView opened(CaseOpened event, Instant at) {
        return new CaseView(
                event.caseId(),
                event.feedback(),
                event.rules(),
                event.rule().name(),
                event.heardAt(),
                at,
                event.map(),
                event.stage(),
                event.touchpoint(),
                event.segment(),
                event.channel(),
                event.scores(),
                event.sentiment(),
                event.owner(),
                CaseState.OPEN,
                event.due(),
                event.escalations(),
                next(event.escalations()),
                0,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                0);
    }

    static @Nullable Instant next(List<DueEscalation> escalations) {
        return escalations.isEmpty() ? null : escalations.getFirst().at();
    }
}
