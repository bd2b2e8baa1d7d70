package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a case. It names the utterance, never the customer: who that is stays with the utterance and ends
 * with it. Texts are what staff wrote.
 */
public sealed interface CaseEvent {
    CaseId caseId();

    /**
     * A rule fitted an utterance.
     *
     * @param rule as it was then; the case goes on by it whatever becomes of the rule
     * @param heardAt when the utterance arrived
     * @param due counted from when so much was known of it that the rule fitted: mostly from its arrival
     * @param sentiment −1…1 where it was known
     * @param escalations what happens unless the case is closed by then, from the first level up
     */
    @EventName("feedback.CaseOpened")
    record CaseOpened(
            CaseId caseId,
            FeedbackId feedback,
            CaseRulesId rules,
            CaseRule rule,
            Instant heardAt,
            @Nullable JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            @Nullable String segment,
            @Nullable String channel,
            Scores scores,
            @Nullable Double sentiment,
            CaseOwner owner,
            Instant due,
            List<DueEscalation> escalations)
            implements CaseEvent {}

    /** Somebody gave it to somebody else, or took it. */
    @EventName("feedback.CaseAssigned")
    record CaseAssigned(CaseId caseId, CaseOwner owner) implements CaseEvent {}

    /** Somebody works on it: the first response. */
    @EventName("feedback.CaseStarted")
    record CaseStarted(CaseId caseId) implements CaseEvent {}

    @EventName("feedback.CaseNoted")
    record CaseNoted(CaseId caseId, String text) implements CaseEvent {}

    /** It stayed overdue and belongs to somebody else now; said once for each level. */
    @EventName("feedback.CaseEscalated")
    record CaseEscalated(CaseId caseId, int level, CaseOwner owner) implements CaseEvent {}

    /**
     * The loop is closed. Holds what an invitation to a survey needs: the utterance, which leads to the customer as long as
     * they are not erased, where it was about, and when to ask.
     *
     * @param why what was said of why the customer was not told; absent where they were
     * @param resurveyDue when to ask the customer again; absent where they are not asked
     * @param resurveySurvey what to invite them to then; absent where the rule named none
     */
    @EventName("feedback.CaseClosed")
    record CaseClosed(
            CaseId caseId,
            FeedbackId feedback,
            @Nullable JourneyMapId map,
            @Nullable StageId stage,
            @Nullable TouchpointId touchpoint,
            @Nullable String segment,
            @Nullable String channel,
            String rootCause,
            String actionTaken,
            CustomerTold told,
            @Nullable String why,
            @Nullable Instant resurveyDue,
            @Nullable SurveyId resurveySurvey)
            implements CaseEvent {}

    /** It was not done after all; the time to answer runs anew. */
    @EventName("feedback.CaseReopened")
    record CaseReopened(CaseId caseId, String reason, Instant due, List<DueEscalation> escalations)
            implements CaseEvent {}

    /**
     * The customer scored again after the case was closed.
     *
     * @param feedback the later utterance
     */
    @EventName("feedback.RecoveryMeasured")
    record RecoveryMeasured(CaseId caseId, FeedbackId feedback, Scores before, Scores after) implements CaseEvent {}

    /**
     * The customer corrected the answer that the case is about. What follows from that is its owner's to say.
     *
     * @param before what they had said until then
     */
    @EventName("feedback.CaseAnswerCorrected")
    record CaseAnswerCorrected(CaseId caseId, Scores before, Scores after) implements CaseEvent {}

    /**
     * It was time to ask the customer again, and nothing stood against it. Said once a closing; the invitation follows.
     *
     * @param invitation the id that the invitation gets
     */
    @EventName("feedback.ResurveyRequested")
    record ResurveyRequested(
            CaseId caseId,
            FeedbackId feedback,
            SurveyId survey,
            ResponseId invitation,
            @Nullable String segment,
            @Nullable String channel)
            implements CaseEvent {}

    /** It was time to ask the customer again, and they are not asked. Said once a closing. */
    @EventName("feedback.ResurveyOmitted")
    record ResurveyOmitted(CaseId caseId, SurveyId survey, ResurveyObstacle why) implements CaseEvent {}
}
