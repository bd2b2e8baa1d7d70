package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.SurveyClosing;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.contracts.feedback.SurveyEvent.OpenLinkSwitchedOff;
import dev.waymark.contracts.feedback.SurveyEvent.OpenLinkSwitchedOn;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyClosed;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyDrafted;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyOpened;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyPlaceTaken;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyRewritten;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it is now.
 *
 * @param closedBecause where it is closed
 * @param link the number of the open link; null where it is switched off
 */
public record SurveyView(
        @BsonId SurveyId id,
        long revision,
        SurveyState state,
        int version,
        @Nullable SurveyClosing closedBecause,
        @Nullable Integer link,
        Instant draftedAt,
        Instant changedAt,
        SurveyDefinition definition) {
    static @Nullable SurveyView after(@Nullable SurveyView before, SurveyEvent event, Instant at, long revision) {
        if (event instanceof SurveyDrafted it) {
            return new SurveyView(it.survey(), revision, SurveyState.DRAFT, 1, null, null, at, at, it.definition());
        }
        return before == null ? null : before.next(event, at, revision);
    }

    private SurveyView next(SurveyEvent event, Instant at, long to) {
        return switch (event) {
            case SurveyDrafted _, SurveyPlaceTaken _ -> this;
            case SurveyRewritten it ->
                new SurveyView(id, to, state, it.version(), closedBecause, link, draftedAt, at, it.definition());
            case SurveyOpened _ ->
                new SurveyView(id, to, SurveyState.OPEN, version, null, link, draftedAt, at, definition);
            case SurveyClosed it ->
                new SurveyView(id, to, SurveyState.CLOSED, version, it.why(), link, draftedAt, at, definition);
            case OpenLinkSwitchedOn it -> linked(it.link(), at, to);
            case OpenLinkSwitchedOff _ -> linked(null, at, to);
        };
    }

    private SurveyView linked(@Nullable Integer newLink, Instant at, long to) {
        return new SurveyView(id, to, state, version, closedBecause, newLink, draftedAt, at, definition);
    }

    public Questionnaire questionnaire() {
        return new Questionnaire(version, definition);
    }
}
