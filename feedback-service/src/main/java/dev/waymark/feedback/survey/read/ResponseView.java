package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.AnswersSaved;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.ResponseState;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers, their words still sealed.
 *
 * @param version of the survey, 0 before anything is answered
 * @param subject null where nobody is known, or no longer
 * @param answers those that count
 * @param saved all that was sent so far, also what does not count yet
 * @param openUntil until when it may be gone on with, or, once it counts, changed
 * @param erasedAt when its customer was erased, where that is so
 * @param forCase the case whose customer was asked again by it
 */
public record ResponseView(
        @BsonId ResponseId id,
        SurveyId survey,
        ResponseState state,
        boolean invited,
        int version,
        int edition,
        @Nullable SubjectId subject,
        @Nullable String segment,
        @Nullable String channel,
        @Nullable String language,
        List<SurveyAnswer> answers,
        List<SurveyAnswer> saved,
        @Nullable Instant startedAt,
        @Nullable Instant countedAt,
        @Nullable Instant openUntil,
        @Nullable Instant erasedAt,
        @Nullable CaseId forCase) {
    static @Nullable ResponseView after(@Nullable ResponseView before, ResponseEvent event) {
        ResponseChange change = before == null ? ResponseChange.nothing() : ResponseChange.of(before);
        switch (event) {
            case CustomerInvited it -> change.invited(it);
            case ResponseStarted it -> change.started(it);
            case AnswersSaved it -> change.saved(it.language(), it.answers());
            case ResponseCompleted it ->
                change.counts(ResponseState.COMPLETED, it.given(), it.completedAt(), it.editableUntil());
            case ResponseRevised it -> change.revised(it);
            case ResponseLapsed it -> change.counts(ResponseState.LAPSED, it.given(), it.lapsedAt(), it.lapsedAt());
        }
        return change.made(event.response(), event.survey());
    }

    ResponseView erased(SubjectId of, Instant at) {
        return ResponseChange.of(this).erased(of, at).made(id, survey);
    }
}
