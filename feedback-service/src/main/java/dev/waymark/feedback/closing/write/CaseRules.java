package dev.waymark.feedback.closing.write;

import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.CaseAssignment;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesEvent;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseRulesRetired;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseRulesSet;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseTurnTaken;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.eventstore.axon.Snapshotted;
import dev.waymark.feedback.closing.write.CaseRulesCommand.ChangeCaseRules;
import dev.waymark.feedback.closing.write.CaseRulesCommand.MakeCaseRules;
import dev.waymark.feedback.closing.write.CaseRulesCommand.RetireCaseRules;
import dev.waymark.feedback.closing.write.CaseRulesCommand.TakeTurn;
import dev.waymark.feedback.closing.write.CaseRulesCommand.Turn;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Knows whose turn it is. The first rule that fits an utterance decides. */
@Snapshotted(value = "feedback.CaseRules", revision = 1)
public class CaseRules {
    @AggregateIdentifier
    private CaseRulesId rules;

    private String name;
    private List<CaseRule> list;
    private long revision;
    private boolean retired;
    private long turns;
    /** The last turn of each member, by rule. */
    private final Map<String, Map<UUID, Long>> lastTurns = new HashMap<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets everything
    CaseRules() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    CaseRules(MakeCaseRules command) {
        apply(new CaseRulesSet(command.rules(), command.name(), command.list()), ofRevision(1));
    }

    @CommandHandler
    void handle(ChangeCaseRules command) {
        refuseUnlessThere(command.expected());
        if (!command.name().equals(name) || !command.list().equals(list)) {
            apply(new CaseRulesSet(rules, command.name(), command.list()), ofRevision(revision + 1));
        }
    }

    @CommandHandler
    void handle(RetireCaseRules command) {
        refuseUnlessThere(command.expected());
        apply(new CaseRulesRetired(rules), ofRevision(revision + 1));
    }

    @CommandHandler
    @Nullable Turn handle(TakeTurn command) {
        if (retired) {
            return null;
        }
        for (CaseRule rule : list) {
            if (command.utterance().fits(rule, command.since())) {
                CaseOwner owner = next(rule, command.utterance().ownerTeam());
                apply(new CaseTurnTaken(rules, rule.name(), command.caseId(), owner.user()), ofRevision(revision));
                return new Turn(rule, owner);
            }
        }
        return null;
    }

    /** Who had a turn longest ago; who never had one comes before, in the order of the rule. */
    private CaseOwner next(CaseRule rule, @Nullable String team) {
        Map<UUID, Long> last = lastTurns.getOrDefault(rule.name(), Map.of());
        List<CaseOwner> ofTeam = rule.assignment() == CaseAssignment.OWNING_DEPARTMENT
                ? rule.members().stream()
                        .filter(member -> member.department() != null
                                && member.department().equalsIgnoreCase(team))
                        .toList()
                : List.of();
        return (ofTeam.isEmpty() ? rule.members() : ofTeam)
                .stream()
                        .min(Comparator.comparingLong(
                                member -> last.getOrDefault(member.user().value(), 0L)))
                        .orElseThrow();
    }

    private void refuseUnlessThere(ExpectedRevision expected) {
        if (retired) {
            throw Refusal.notFound("The rules are retired");
        }
        expected.check(revision);
    }

    @EventSourcingHandler
    void on(CaseRulesEvent event, @MetaDataValue("revision") String inRevision) {
        revision = Long.parseLong(inRevision);
        switch (event) {
            case CaseRulesSet set -> {
                rules = set.rules();
                name = set.name();
                list = set.list();
                lastTurns.keySet().retainAll(list.stream().map(CaseRule::name).toList());
            }
            case CaseTurnTaken turn -> {
                turns++;
                lastTurns
                        .computeIfAbsent(turn.rule(), _ -> new HashMap<>())
                        .put(turn.member().value(), turns);
            }
            case CaseRulesRetired _ -> retired = true;
        }
    }
}
