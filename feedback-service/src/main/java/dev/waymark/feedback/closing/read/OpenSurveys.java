package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyClosed;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyDrafted;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyOpened;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.bson.codecs.pojo.annotations.BsonId;

/** Which surveys there are that customers can be invited to. */
@Singleton
public class OpenSurveys {
    /** A survey as far as rules care. */
    public record CaseSurvey(@BsonId SurveyId id, boolean open) {}

    private final View<CaseSurvey> surveys;

    @Inject
    OpenSurveys(ReadModels readModels) {
        this.surveys = readModels.view("case_surveys", CaseSurvey.class);
    }

    public boolean contains(SurveyId survey) {
        return surveys.find(survey).map(CaseSurvey::open).orElse(false);
    }

    /** Whether there is such a survey at all, open or not. */
    public boolean knows(SurveyId survey) {
        return surveys.find(survey).isPresent();
    }

    void fold(SurveyEvent event, EventPosition position) {
        switch (event) {
            case SurveyDrafted _, SurveyClosed _ -> set(event.survey(), false, position);
            case SurveyOpened _ -> set(event.survey(), true, position);
            default -> {
                // What is asked, by which link and by how many does not matter here.
            }
        }
    }

    private void set(SurveyId survey, boolean open, EventPosition position) {
        surveys.fold(survey, position, _ -> new CaseSurvey(survey, open));
    }

    void clear() {
        surveys.clear();
    }
}
