package dev.waymark.feedback.closing.write;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.service.ExpectedRevision;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a list of rules. */
public sealed interface CaseRulesCommand {
    CaseRulesId rules();

    record MakeCaseRules(@TargetAggregateIdentifier CaseRulesId rules, String name, List<CaseRule> list)
            implements CaseRulesCommand {}

    record ChangeCaseRules(
            @TargetAggregateIdentifier CaseRulesId rules, ExpectedRevision expected, String name, List<CaseRule> list)
            implements CaseRulesCommand {}

    record RetireCaseRules(@TargetAggregateIdentifier CaseRulesId rules, ExpectedRevision expected)
            implements CaseRulesCommand {}

    /**
     * Asks for the rule that fits and whose turn it is: a {@link Turn}, or null where none fits. Takes the turn.
     *
     * @param since when what is known of the utterance became so
     */
    record TakeTurn(@TargetAggregateIdentifier CaseRulesId rules, CaseId caseId, Utterance utterance, Instant since)
            implements CaseRulesCommand {}

    /** Who gets a case by which rule. */
    record Turn(CaseRule rule, CaseOwner owner) {}
}
