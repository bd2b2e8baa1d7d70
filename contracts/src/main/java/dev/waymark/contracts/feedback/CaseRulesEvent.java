package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import java.util.List;

/** What can happen to a list of rules that open cases. Its revision stands in the metadata as {@code revision}. */
public sealed interface CaseRulesEvent {
    CaseRulesId rules();

    /**
     * From now on these rules hold, the first that fits first; made with it or changed.
     *
     * @param list all of them, in their order
     */
    @EventName("feedback.CaseRulesSet")
    record CaseRulesSet(CaseRulesId rules, String name, List<CaseRule> list) implements CaseRulesEvent {}

    /**
     * It was a member's turn to get a case; said in one commit with its opening, so that turns are fair whoever opens it.
     * Makes no revision.
     *
     * @param rule the name of the rule
     */
    @EventName("feedback.CaseTurnTaken")
    record CaseTurnTaken(CaseRulesId rules, String rule, CaseId caseId, UserId member) implements CaseRulesEvent {}

    /** They open no more cases, for good. */
    @EventName("feedback.CaseRulesRetired")
    record CaseRulesRetired(CaseRulesId rules) implements CaseRulesEvent {}
}
