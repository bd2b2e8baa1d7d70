package dev.waymark.feedback.closing;

import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRule.Escalation;
import dev.waymark.contracts.feedback.DueEscalation;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By when a case is to be closed, and what happens if it is not.
 *
 * @param escalations from the first level up
 */
public record Deadlines(Instant due, List<DueEscalation> escalations) {
    /** Counted from a moment, by the hours of the rule. */
    public static Deadlines of(CaseRule rule, Instant from) {
        BusinessHours hours = BusinessHours.of(rule.calendar());
        Instant due = hours.after(from, rule.dueInHours());
        List<DueEscalation> escalations = IntStream.range(0, rule.escalations().size())
                .mapToObj(index -> {
                    Escalation escalation = rule.escalations().get(index);
                    return new DueEscalation(index + 1, hours.after(due, escalation.afterHours()), escalation.to());
                })
                .toList();
        return new Deadlines(due, escalations);
    }
}
