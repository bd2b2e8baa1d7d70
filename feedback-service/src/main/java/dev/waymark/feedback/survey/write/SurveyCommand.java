package dev.waymark.feedback.survey.write;

import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.service.ExpectedRevision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a survey. Each one by staff that changes something makes the next revision. */
public sealed interface SurveyCommand {
    SurveyId survey();

    record DraftSurvey(@TargetAggregateIdentifier SurveyId survey, SurveyDefinition definition)
            implements SurveyCommand {}

    record RewriteSurvey(
            @TargetAggregateIdentifier SurveyId survey, ExpectedRevision expected, SurveyDefinition definition)
            implements SurveyCommand {}

    record BringSurveyTo(@TargetAggregateIdentifier SurveyId survey, ExpectedRevision expected, SurveyState state)
            implements SurveyCommand {}

    record SwitchOpenLink(@TargetAggregateIdentifier SurveyId survey, boolean on) implements SurveyCommand {}

    /** Somebody completes it: refused unless it is open and there is a place left. */
    record TakePlace(
            @TargetAggregateIdentifier SurveyId survey,
            ResponseId response,
            @Nullable String segment) implements SurveyCommand {}
}
