package dev.waymark.feedback.closing.read;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.waymark.contracts.feedback.CaseEvent;
import dev.waymark.contracts.feedback.CaseEvent.CaseAnswerCorrected;
import dev.waymark.contracts.feedback.CaseEvent.CaseAssigned;
import dev.waymark.contracts.feedback.CaseEvent.CaseClosed;
import dev.waymark.contracts.feedback.CaseEvent.CaseEscalated;
import dev.waymark.contracts.feedback.CaseEvent.CaseNoted;
import dev.waymark.contracts.feedback.CaseEvent.CaseOpened;
import dev.waymark.contracts.feedback.CaseEvent.CaseReopened;
import dev.waymark.contracts.feedback.CaseEvent.CaseStarted;
import dev.waymark.contracts.feedback.CaseEvent.RecoveryMeasured;
import dev.waymark.contracts.feedback.CaseEvent.ResurveyOmitted;
import dev.waymark.contracts.feedback.CaseEvent.ResurveyRequested;
import dev.waymark.contracts.feedback.DueEscalation;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.closing.CaseState;
import dev.waymark.feedback.closing.read.CaseView.Closing;
import dev.waymark.feedback.closing.read.CaseView.Correction;
import dev.waymark.feedback.closing.read.CaseView.Note;
import dev.waymark.feedback.closing.read.CaseView.Recovery;
import dev.waymark.feedback.closing.read.CaseView.Resurvey;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;

/** What an event changes on a case that is there. */
final class CaseChange {
    private CaseChange() {}

    static Bson of(CaseEvent event, CaseView before, Instant at, String actor) {
        return switch (event) {
            case CaseOpened _ -> combine();
            case CaseAssigned assigned -> set("owner", assigned.owner());
            case CaseStarted _ -> combine(set("state", CaseState.IN_PROGRESS), responded(before, at));
            case CaseNoted noted -> push("notes", new Note(noted.text(), actor, at));
            case CaseEscalated escalated -> escalated(escalated, before);
            case CaseClosed closed ->
                combine(
                        set("state", CaseState.CLOSED),
                        set("closedAt", at),
                        responded(before, at),
                        unset("nextEscalation"),
                        set(
                                "closing",
                                new Closing(
                                        closed.rootCause(),
                                        closed.actionTaken(),
                                        closed.told(),
                                        closed.why(),
                                        closed.resurveyDue(),
                                        closed.resurveySurvey())),
                        set("lookForRecovery", !before.scores().equals(Scores.NONE)));
            case CaseReopened reopened ->
                combine(
                        set("state", CaseState.REOPENED),
                        set("due", reopened.due()),
                        ahead(reopened.escalations()),
                        set("level", 0),
                        unset("closedAt"),
                        unset("closing"),
                        unset("recovery"),
                        unset("resurvey"),
                        set("lookForRecovery", false),
                        inc("reopenings", 1),
                        push("notes", new Note(reopened.reason(), actor, at)));
            case RecoveryMeasured measured ->
                combine(
                        set("recovery", new Recovery(measured.feedback(), measured.before(), measured.after())),
                        set("lookForRecovery", false));
            case CaseAnswerCorrected it -> push("corrections", new Correction(it.before(), it.after(), at));
            case ResurveyRequested asked -> set("resurvey", new Resurvey(at, asked.survey(), asked.invitation(), null));
            case ResurveyOmitted omitted -> set("resurvey", new Resurvey(at, omitted.survey(), null, omitted.why()));
        };
    }

    private static Bson escalated(CaseEscalated event, CaseView before) {
        List<DueEscalation> left = before.escalations().stream()
                .filter(it -> it.level() > event.level())
                .toList();
        return combine(set("owner", event.owner()), set("level", event.level()), ahead(left));
    }

    private static Bson ahead(List<DueEscalation> escalations) {
        Instant next = CaseView.next(escalations);
        return combine(
                set("escalations", escalations), next == null ? unset("nextEscalation") : set("nextEscalation", next));
    }

    private static Bson responded(CaseView before, Instant at) {
        return before.respondedAt() == null ? set("respondedAt", at) : combine();
    }
}
