package dev.waymark.feedback.survey.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.feedback.survey.ResponseState;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The responses to all surveys. */
@Singleton
public class ResponseViews {
    private static final Order LONGEST_OVER_FIRST = new Order("openUntil", false);

    private final View<ResponseView> responses;

    @Inject
    ResponseViews(ReadModels readModels) {
        this.responses = readModels.view("survey_responses", ResponseView.class);
        responses.index(Indexes.compoundIndex(Indexes.ascending("survey", "state"), Indexes.descending("_id")));
        responses.index(Indexes.ascending("state", "openUntil"));
        responses.index(Indexes.ascending("subject"));
    }

    public Optional<ResponseView> find(ResponseId response) {
        return responses.find(response);
    }

    /** Those of a survey, what was begun or invited last first. */
    public Page<ResponseView> page(SurveyId survey, @Nullable ResponseState state, PageRequest request) {
        Bson ofSurvey = Filters.eq("survey", survey.toString());
        return responses.page(
                state == null ? ofSurvey : Filters.and(ofSurvey, Filters.eq("state", state.name())),
                Order.NEWEST_FIRST,
                request);
    }

    /** Invitations for customers of cases that can be answered now and nobody has begun to; the latest first. */
    public Page<ResponseView> toSend(SurveyId survey, Instant now, PageRequest request) {
        return responses.page(
                Filters.and(
                        Filters.eq("survey", survey.toString()),
                        Filters.eq("state", ResponseState.INVITED.name()),
                        Filters.ne("forCase", null),
                        Filters.ne("subject", null),
                        Filters.gt("openUntil", now)),
                Order.NEWEST_FIRST,
                request);
    }

    /** Some of those that are begun and whose time to go on was over before then. */
    public List<ResponseView> overdue(Instant now, int most) {
        return responses
                .page(
                        Filters.and(Filters.eq("state", ResponseState.PARTIAL.name()), Filters.lt("openUntil", now)),
                        LONGEST_OVER_FIRST,
                        new PageRequest(most, null))
                .items();
    }

    /** All of a customer's, in no order. */
    public List<ResponseView> of(SubjectId subject) {
        return responses.findAll(Filters.eq("subject", subject.toString()));
    }

    void fold(ResponseEvent event, EventPosition position) {
        responses.fold(event.response(), position, before -> ResponseView.after(before, event));
    }

    /** Drops all that is left of a customer: whose words they were, and the words. */
    void erase(SubjectId subject, EventPosition position, Instant at) {
        of(subject)
                .forEach(view -> responses.fold(
                        view.id(), position, before -> before == null ? null : before.erased(subject, at)));
    }

    void clear() {
        responses.clear();
    }
}
