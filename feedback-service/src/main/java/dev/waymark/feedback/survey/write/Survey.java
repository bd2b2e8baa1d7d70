package dev.waymark.feedback.survey.write;

import static dev.waymark.feedback.survey.SurveyProblem.SURVEY_NOT_OPEN;
import static dev.waymark.feedback.survey.SurveyProblem.SURVEY_STATE_NOT_REACHABLE;
import static dev.waymark.feedback.survey.SurveyState.CLOSED;
import static dev.waymark.feedback.survey.SurveyState.DRAFT;
import static dev.waymark.feedback.survey.SurveyState.OPEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import dev.waymark.eventstore.axon.Snapshotted;
import dev.waymark.feedback.survey.SurveyState;
import dev.waymark.feedback.survey.write.SurveyCommand.BringSurveyTo;
import dev.waymark.feedback.survey.write.SurveyCommand.DraftSurvey;
import dev.waymark.feedback.survey.write.SurveyCommand.RewriteSurvey;
import dev.waymark.feedback.survey.write.SurveyCommand.SwitchOpenLink;
import dev.waymark.feedback.survey.write.SurveyCommand.TakePlace;
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Opens and closes, and lets no more complete it than are wanted, however many do so at once. */
@Snapshotted(value = "feedback.Survey", revision = 1)
public class Survey {
    @AggregateIdentifier
    private SurveyId survey;

    private long revision;
    private int version;
    private SurveyState state = DRAFT;
    private SurveyDefinition definition;
    private int link;
    private boolean linkIsOn;
    private final Places places = new Places();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets id and definition
    Survey() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Survey(DraftSurvey command) {
        change(new SurveyDrafted(command.survey(), command.definition()));
    }

    @CommandHandler
    void handle(RewriteSurvey command) {
        command.expected().check(revision);
        if (command.definition().equals(definition)) {
            return;
        }
        change(new SurveyRewritten(survey, state == DRAFT ? version : version + 1, command.definition()));
        closeIfFull();
    }

    @CommandHandler
    void handle(BringSurveyTo command) {
        command.expected().check(revision);
        if (command.state() == state) {
            return;
        }
        boolean reachable = state == OPEN ? command.state() == CLOSED : command.state() == OPEN;
        if (!reachable) {
            throw new Refusal(
                    SURVEY_STATE_NOT_REACHABLE,
                    "From %s to %s"
                            .formatted(JsonConventions.wireName(state), JsonConventions.wireName(command.state())));
        }
        if (command.state() == CLOSED) {
            change(new SurveyClosed(survey, SurveyClosing.BY_HAND));
        } else {
            places.requireRoom(definition.rules());
            change(new SurveyOpened(survey));
        }
    }

    @CommandHandler
    void handle(SwitchOpenLink command) {
        if (command.on() && !linkIsOn) {
            change(new OpenLinkSwitchedOn(survey, link + 1));
        } else if (!command.on() && linkIsOn) {
            change(new OpenLinkSwitchedOff(survey));
        }
    }

    @CommandHandler
    void handle(TakePlace command) {
        places.requireRoom(definition.rules(), command.segment());
        if (state != OPEN) {
            throw new Refusal(SURVEY_NOT_OPEN, "It is " + JsonConventions.wireName(state));
        }
        apply(new SurveyPlaceTaken(survey, command.response(), command.segment()), metadata(revision));
        closeIfFull();
    }

    private void closeIfFull() {
        if (state == OPEN && places.areTaken(definition.rules())) {
            change(new SurveyClosed(survey, SurveyClosing.QUOTA));
        }
    }

    private void change(SurveyEvent event) {
        apply(event, metadata(revision + 1));
    }

    private static MetaData metadata(long revision) {
        return MetaData.with("revision", Long.toString(revision));
    }

    @EventSourcingHandler
    void on(SurveyEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        survey = event.survey();
        switch (event) {
            case SurveyDrafted drafted -> {
                version = 1;
                definition = drafted.definition();
            }
            case SurveyRewritten rewritten -> {
                version = rewritten.version();
                definition = rewritten.definition();
            }
            case SurveyOpened _ -> state = OPEN;
            case SurveyClosed _ -> state = CLOSED;
            case OpenLinkSwitchedOn on -> {
                link = on.link();
                linkIsOn = true;
            }
            case OpenLinkSwitchedOff _ -> linkIsOn = false;
            case SurveyPlaceTaken taken -> places.take(taken.segment());
        }
    }
}
