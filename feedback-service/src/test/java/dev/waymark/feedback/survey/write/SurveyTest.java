package dev.waymark.feedback.survey.write;

import static dev.waymark.feedback.survey.SurveyState.CLOSED;
import static dev.waymark.feedback.survey.SurveyState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.feedback.ResponseId;
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
import dev.waymark.feedback.survey.SurveyProblem;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.write.SurveyCommand.BringSurveyTo;
import dev.waymark.feedback.survey.write.SurveyCommand.RewriteSurvey;
import dev.waymark.feedback.survey.write.SurveyCommand.SwitchOpenLink;
import dev.waymark.feedback.survey.write.SurveyCommand.TakePlace;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.CommonProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {
    private static final SurveyId SURVEY = new SurveyId(new UUID(1, 1));

    private static final SurveyEvent DRAFTED = new SurveyDrafted(SURVEY, Definitions.named("one", null, null));
    private static final SurveyEvent OPENED = new SurveyOpened(SURVEY);
    private static final SurveyEvent ENDED = new SurveyClosed(SURVEY, SurveyClosing.BY_HAND);
    private static final SurveyEvent FULL = new SurveyClosed(SURVEY, SurveyClosing.QUOTA);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, OPEN, true",
        "DRAFT, CLOSED, false",
        "OPEN, CLOSED, true",
        "OPEN, DRAFT, false",
        "CLOSED, OPEN, true",
        "CLOSED, DRAFT, false"
    })
    void aSurveyIsOpenedClosedAndOpenedAgain(SurveyState from, SurveyState to, boolean may) {
        List<SurveyEvent> past = switch (from) {
            case DRAFT -> List.of(DRAFTED);
            case OPEN -> List.of(DRAFTED, OPENED);
            case CLOSED -> List.of(DRAFTED, OPENED, ENDED);
        };
        ResultValidator<Survey> result =
                given(past.toArray(SurveyEvent[]::new)).when(new BringSurveyTo(SURVEY, ExpectedRevision.ANY, to));

        if (may) {
            result.expectEvents(to == OPEN ? OPENED : ENDED);
        } else {
            Refused.as(SurveyProblem.SURVEY_STATE_NOT_REACHABLE, result);
        }
    }

    @Test
    void whatWasNeverOpenStaysVersionOne() {
        SurveyDefinition two = Definitions.named("two", null, null);

        given(DRAFTED).when(rewrite(two)).expectEvents(new SurveyRewritten(SURVEY, 1, two));
    }

    @Test
    void changingWhatIsOpenMakesANewVersion() {
        SurveyDefinition two = Definitions.named("two", null, null);
        SurveyDefinition three = Definitions.named("three", null, null);
        SurveyEvent rewritten = new SurveyRewritten(SURVEY, 2, two);

        given(DRAFTED, OPENED).when(rewrite(two)).expectEvents(rewritten);
        given(DRAFTED, OPENED, rewritten, ENDED)
                .when(rewrite(three))
                .expectEvents(new SurveyRewritten(SURVEY, 3, three));
        given(DRAFTED, OPENED, rewritten).when(rewrite(two)).expectNoEvents();
    }

    @Test
    void aStaleRevisionChangesNothing() {
        Refused.as(
                CommonProblem.STALE_REVISION,
                given(DRAFTED, OPENED)
                        .when(new RewriteSurvey(
                                SURVEY, new ExpectedRevision(1L), Definitions.named("two", null, null))));
        Refused.as(
                CommonProblem.STALE_REVISION,
                given(DRAFTED, OPENED).when(new BringSurveyTo(SURVEY, new ExpectedRevision(1L), CLOSED)));
    }

    @Test
    void theLastPlaceClosesTheSurvey() {
        SurveyEvent two = new SurveyDrafted(SURVEY, Definitions.named("one", 2, null));

        given(two, OPENED).when(take(1, null)).expectEvents(taken(1, null));
        given(two, OPENED, taken(1, null)).when(take(2, "new")).expectEvents(taken(2, "new"), FULL);
        Refused.as(
                SurveyProblem.SURVEY_QUOTA_REACHED,
                given(two, OPENED, taken(1, null), taken(2, "new"), FULL).when(take(3, null)));
        Refused.as(
                SurveyProblem.SURVEY_QUOTA_REACHED,
                given(two, OPENED, taken(1, null), taken(2, "new"), FULL)
                        .when(new BringSurveyTo(SURVEY, ExpectedRevision.ANY, OPEN)));
    }

    @Test
    void ofEachSegmentOnlySoManyTakePart() {
        SurveyEvent one = new SurveyDrafted(SURVEY, Definitions.named("one", null, 1));

        given(one, OPENED, taken(1, "new")).when(take(2, "regular")).expectEvents(taken(2, "regular"));
        given(one, OPENED, taken(1, "new")).when(take(2, null)).expectEvents(taken(2, null));
        Refused.as(
                SurveyProblem.SURVEY_QUOTA_REACHED,
                given(one, OPENED, taken(1, "new")).when(take(2, "new")));
    }

    @Test
    void aQuotaThatComesLaterCountsThoseBefore() {
        SurveyDefinition two = Definitions.named("one", 2, null);

        given(DRAFTED, OPENED, taken(1, null), taken(2, null))
                .when(rewrite(two))
                .expectEvents(new SurveyRewritten(SURVEY, 2, two), FULL);
    }

    /** As snapshots are written and read. */
    @Test
    void allAnEntityRemembersGoesToJsonAndBack() {
        ObjectMapper fields = new ObjectMapper();
        new JsonConventions().customize(fields);
        fields.setVisibility(PropertyAccessor.ALL, Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);

        given(DRAFTED, OPENED, taken(1, "new"))
                .when(new SwitchOpenLink(SURVEY, true))
                .expectState(survey -> {
                    JsonNode state = fields.valueToTree(survey);
                    assertThat(state.path("places")
                                    .path("bySegment")
                                    .path("new")
                                    .asLong())
                            .isEqualTo(1);
                    assertThat(state.path("version").asInt()).isEqualTo(1);
                    assertThatNoException()
                            .isThrownBy(() -> assertThat(
                                            fields.<JsonNode>valueToTree(fields.treeToValue(state, Survey.class)))
                                    .isEqualTo(state));
                });
    }

    @Test
    void onlyAnOpenSurveyHasPlaces() {
        Refused.as(SurveyProblem.SURVEY_NOT_OPEN, given(DRAFTED).when(take(1, null)));
        Refused.as(SurveyProblem.SURVEY_NOT_OPEN, given(DRAFTED, OPENED, ENDED).when(take(1, null)));
    }

    @Test
    void aLinkThatWasSwitchedOffIsAnotherOneNextTime() {
        SurveyEvent on = new OpenLinkSwitchedOn(SURVEY, 1);
        SurveyEvent off = new OpenLinkSwitchedOff(SURVEY);

        given(DRAFTED).when(new SwitchOpenLink(SURVEY, true)).expectEvents(on);
        given(DRAFTED, on).when(new SwitchOpenLink(SURVEY, true)).expectNoEvents();
        given(DRAFTED, on).when(new SwitchOpenLink(SURVEY, false)).expectEvents(off);
        given(DRAFTED, on, off).when(new SwitchOpenLink(SURVEY, true)).expectEvents(new OpenLinkSwitchedOn(SURVEY, 2));
    }

    private static TestExecutor<Survey> given(SurveyEvent... events) {
        List<Object> story = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            story.add(new GenericEventMessage<>(events[i], MetaData.with("revision", Long.toString(i + 1))));
        }
        return new AggregateTestFixture<>(Survey.class).given(story);
    }

    private static RewriteSurvey rewrite(SurveyDefinition definition) {
        return new RewriteSurvey(SURVEY, ExpectedRevision.ANY, definition);
    }

    private static TakePlace take(long response, @Nullable String segment) {
        return new TakePlace(SURVEY, new ResponseId(new UUID(2, response)), segment);
    }

    private static SurveyEvent taken(long response, @Nullable String segment) {
        return new SurveyPlaceTaken(SURVEY, new ResponseId(new UUID(2, response)), segment);
    }
}
