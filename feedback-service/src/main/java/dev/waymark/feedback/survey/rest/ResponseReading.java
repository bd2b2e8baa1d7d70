package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.questionnaire.AnswerWriter;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.read.ResponseHistory;
import dev.waymark.feedback.survey.read.ResponseView;
import dev.waymark.feedback.survey.read.SurveyVersionView;
import dev.waymark.feedback.survey.read.SurveyViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens responses for those who may read them. */
@Singleton
class ResponseReading {
    @Inject
    SurveyViews surveys;

    @Inject
    ResponseHistory history;

    @Inject
    Vault vault;

    List<ResponseAccount> of(List<ResponseView> views) {
        Vault.Opened opened = vault.open(views.stream()
                .flatMap(view -> subjects(view, view.answers()))
                .distinct()
                .toList());
        return views.stream().map(view -> account(view, opened)).toList();
    }

    ResponseAccount.WithHistory withHistory(ResponseView view) {
        List<ResponseHistory.Step> steps = history.of(view.id());
        Vault.Opened opened = vault.open(steps.stream()
                .flatMap(step -> subjects(view, step.answers()))
                .distinct()
                .toList());
        return new ResponseAccount.WithHistory(
                account(view, opened),
                steps.stream()
                        .map(step ->
                                new ResponseAccount.Step(step.at(), step.what(), answers(view, step.answers(), opened)))
                        .toList());
    }

    private ResponseAccount account(ResponseView view, Vault.Opened opened) {
        SubjectId subject = view.subject();
        return new ResponseAccount(
                view.id(),
                view.state(),
                view.invited(),
                view.version() == 0 ? null : view.version(),
                view.edition(),
                subject == null ? null : opened.customer(subject),
                view.segment(),
                view.channel(),
                view.language(),
                answers(view, view.answers(), opened),
                view.startedAt(),
                view.countedAt(),
                view.openUntil(),
                view.erasedAt() == null ? null : true);
    }

    private Map<String, Object> answers(ResponseView view, List<SurveyAnswer> answers, Vault.Opened opened) {
        Optional<Questionnaire> asked =
                surveys.version(view.survey(), view.version()).map(SurveyVersionView::questionnaire);
        return asked.map(it -> AnswerWriter.write(it, answers, answer -> {
                    SealedText text = answer.text();
                    return text == null ? null : opened.text(view.id(), text);
                }))
                .orElse(Map.of());
    }

    private static Stream<SubjectId> subjects(ResponseView view, List<SurveyAnswer> answers) {
        return Stream.concat(
                Stream.ofNullable(view.subject()),
                answers.stream()
                        .map(SurveyAnswer::text)
                        .filter(Objects::nonNull)
                        .map(SealedText::subject));
    }
}
