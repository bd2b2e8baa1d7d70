package dev.waymark.contracts.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a case opens, who gets it and by when it is to be closed.
 *
 * @param name unique among the rules of its list
 * @param members who takes turns; at least one
 * @param dueInHours business hours from when the rule fitted, mostly the utterance's arrival, until the case is due
 * @param calendar which hours are business hours; every hour is where it is absent
 * @param escalations from the first level up, each later than the one before
 * @param resurveyAfterDays days from closing until the customer is to be asked again; absent where they are not
 * @param resurveySurvey what they are invited to then; absent where that is left to people
 * @param withinDays what was collected longer ago than that when it is looked at opens no case; absent where all does
 */
public record CaseRule(
        String name,
        CaseConditions when,
        CaseAssignment assignment,
        List<CaseOwner> members,
        int dueInHours,
        @Nullable BusinessCalendar calendar,
        List<Escalation> escalations,
        @Nullable Integer resurveyAfterDays,
        @Nullable SurveyId resurveySurvey,
        @Nullable Integer withinDays) {
    /**
     * A case that is overdue goes to somebody else.
     *
     * @param afterHours business hours from when the case is due
     */
    public record Escalation(int afterHours, CaseOwner to) {}
}
