package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.GivenAnswers;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.ResponseState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a response by an event. Nothing an erased customer said comes back. */
final class ResponseChange {
    private ResponseState state = ResponseState.INVITED;
    private boolean invited;
    private int version;
    private int edition;
    private @Nullable SubjectId subject;
    private @Nullable String segment;
    private @Nullable String channel;
    private @Nullable String language;
    private List<SurveyAnswer> answers = List.of();
    private List<SurveyAnswer> saved = List.of();
    private @Nullable Instant startedAt;
    private @Nullable Instant countedAt;
    private @Nullable Instant openUntil;
    private @Nullable Instant erasedAt;
    private @Nullable CaseId forCase;

    private ResponseChange() {}

    static ResponseChange nothing() {
        return new ResponseChange();
    }

    static ResponseChange of(ResponseView view) {
        ResponseChange change = new ResponseChange();
        change.state = view.state();
        change.invited = view.invited();
        change.version = view.version();
        change.edition = view.edition();
        change.subject = view.subject();
        change.segment = view.segment();
        change.channel = view.channel();
        change.language = view.language();
        change.answers = view.answers();
        change.saved = view.saved();
        change.startedAt = view.startedAt();
        change.countedAt = view.countedAt();
        change.openUntil = view.openUntil();
        change.erasedAt = view.erasedAt();
        change.forCase = view.forCase();
        return change;
    }

    void invited(CustomerInvited event) {
        invited = true;
        subject = event.subject();
        segment = event.segment();
        channel = event.channel();
        openUntil = event.expiresAt();
        forCase = event.forCase();
    }

    void started(ResponseStarted event) {
        state = ResponseState.PARTIAL;
        version = event.version();
        startedAt = event.startedAt();
        openUntil = event.continueUntil();
    }

    void saved(String newLanguage, List<SurveyAnswer> newAnswers) {
        language = newLanguage;
        saved = newAnswers;
    }

    void counts(ResponseState newState, GivenAnswers given, Instant at, Instant until) {
        state = newState;
        segment = given.about().segment();
        channel = given.about().channel();
        language = given.language();
        countedAt = at;
        openUntil = until;
        answers = known(given.answers(), given.subject());
        saved = answers;
    }

    void revised(ResponseRevised event) {
        edition = event.edition();
        language = event.given().language();
        answers = known(event.given().answers(), event.given().subject());
        saved = answers;
    }

    ResponseChange erased(SubjectId of, Instant at) {
        erasedAt = at;
        subject = null;
        answers = withoutWords(answers, of);
        saved = withoutWords(saved, of);
        return this;
    }

    private List<SurveyAnswer> known(List<SurveyAnswer> given, @Nullable SubjectId by) {
        return erasedAt == null || by == null ? given : withoutWords(given, by);
    }

    private static List<SurveyAnswer> withoutWords(List<SurveyAnswer> given, SubjectId of) {
        return given.stream()
                .filter(answer ->
                        answer.text() == null || !answer.text().subject().equals(of))
                .toList();
    }

    ResponseView made(ResponseId id, SurveyId survey) {
        return new ResponseView(
                id, survey, state, invited, version, edition, subject, segment, channel, language, answers, saved,
                startedAt, countedAt, openUntil, erasedAt, forCase);
    }
}
