package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What is counted of surveys. */
@Singleton
public class SurveyFigures {
    private final View<ParticipationCounts> participation;
    private final View<AnswerCounts> answers;

    @Inject
    SurveyFigures(ReadModels readModels) {
        this.participation = readModels.view("survey_participation", ParticipationCounts.class);
        this.answers = readModels.view("survey_answer_counts", AnswerCounts.class);
    }

    public ParticipationCounts participation(SurveyId survey) {
        return participation.find(survey).orElseGet(() -> ParticipationCounts.none(survey));
    }

    public AnswerCounts answers(SurveyId survey, int version) {
        String id = SurveyVersionView.idOf(survey, version);
        return answers.find(id).orElseGet(() -> new AnswerCounts(id, 0, null));
    }

    void count(ResponseEvent event, EventPosition position) {
        ParticipationCounts.plus(event).ifPresent(update -> participation.change(event.survey(), position, update));
        AnswerCounts.by(event).ifPresent(change -> answers.change(change.id(), position, change.update()));
    }

    void clear() {
        participation.clear();
        answers.clear();
    }
}
