package dev.waymark.feedback.closing.policy;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeGathered;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.feedback.closing.CaseIds;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.read.CaseRulesView;
import dev.waymark.feedback.closing.read.CaseRulesViews;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.read.MergedThemes;
import dev.waymark.feedback.closing.write.CaseCommand.OpenCase;
import dev.waymark.feedback.closing.write.CaseRulesCommand.TakeTurn;
import dev.waymark.feedback.closing.write.CaseRulesCommand.Turn;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/**
 * Looks at each utterance when it arrives and again when more is known of it; a case that is there is told when what it is
 * about was corrected. The case has an id of utterance and rules, so
 * that the log refuses a second one, whoever opens it.
 */
@Singleton
@ProcessingGroup("when-feedback-fits-rule-open-case")
class WhenFeedbackFitsRuleOpenCase implements Policy {
    private final CaseRulesViews rules;
    private final CaseViews cases;
    private final MergedThemes themes;
    private final Heard heard;
    private final Corrections corrections;
    private final Commands commands;

    @Inject
    WhenFeedbackFitsRuleOpenCase(
            CaseRulesViews rules,
            CaseViews cases,
            MergedThemes themes,
            Heard heard,
            Corrections corrections,
            Commands commands) {
        this.rules = rules;
        this.cases = cases;
        this.themes = themes;
        this.heard = heard;
        this.corrections = corrections;
        this.commands = commands;
    }

    @EventHandler
    void on(FeedbackReceived event, @Timestamp Instant at) {
        List<CaseRulesView> lists = rules.inUse();
        if (!lists.isEmpty()) {
            consider(heard.of(event, at), at, lists);
        }
    }

    @EventHandler
    void on(FeedbackAssigned event, @Timestamp Instant at) {
        considerAgain(event.feedback(), at, rules.inUse());
    }

    @EventHandler
    void on(FeedbackRevised event, @Timestamp Instant at) {
        heard.of(event.feedback()).ifPresent(utterance -> {
            corrections.note(utterance);
            consider(utterance, at, rules.inUse());
        });
    }

    /** What another model thinks of words that were read long ago is nothing to call a customer for. */
    @EventHandler
    void on(FeedbackAnalysed event, @Timestamp Instant at, @MessageIdentifier String id) {
        List<CaseRulesView> concerned = inUse(rule -> rule.when().sentimentAtMost() != null);
        if (!concerned.isEmpty() && !heard.wasReadBefore(event.feedback(), id)) {
            considerAgain(event.feedback(), at, concerned);
        }
    }

    /** A rule speaks of a theme by whatever id it once had: also of what it was merged into, and of what was merged into it. */
    @EventHandler
    void on(ThemeGathered event, @Timestamp Instant at) {
        Set<ThemeId> asked = rules.inUse().stream()
                .flatMap(list -> list.rules().stream())
                .flatMap(rule -> Stream.ofNullable(rule.when().theme()))
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return;
        }
        ThemeId gathered = themes.standsFor(event.theme());
        for (ThemeId theme : asked) {
            if (themes.standsFor(theme).equals(gathered)) {
                List<CaseRulesView> concerned =
                        inUse(rule -> theme.equals(rule.when().theme()));
                event.joined().stream()
                        .flatMap(feedback -> heard.of(feedback).stream())
                        .forEach(utterance -> consider(utterance.speakingOf(theme), at, concerned));
            }
        }
    }

    private void considerAgain(FeedbackId feedback, Instant at, List<CaseRulesView> concerned) {
        if (!concerned.isEmpty()) {
            heard.of(feedback).ifPresent(utterance -> consider(utterance, at, concerned));
        }
    }

    /** Without lists that have no rule to which what has become known can matter. */
    private List<CaseRulesView> inUse(Predicate<CaseRule> concerned) {
        return rules.inUse().stream()
                .filter(list -> list.rules().stream().anyMatch(concerned))
                .toList();
    }

    /** The entity decides; what it would not open is only not asked for. */
    private void consider(Utterance utterance, Instant at, List<CaseRulesView> lists) {
        lists.stream()
                .filter(list -> utterance.heardAt().isAfter(list.since()))
                .filter(list -> list.rules().stream().anyMatch(rule -> utterance.fits(rule, at)))
                .forEach(list -> openOnce(list.id(), utterance, at));
    }

    private void openOnce(CaseRulesId list, Utterance utterance, Instant at) {
        CaseId id = CaseIds.of(list, utterance.feedback());
        if (cases.find(id).isPresent()) {
            return;
        }
        try {
            commands.orderTogether(sending -> {
                if (sending.send(new TakeTurn(list, id, utterance, at)) instanceof Turn turn) {
                    sending.send(new OpenCase(id, list, turn, utterance, at));
                }
            });
        } catch (AggregateStreamCreationException opened) {
            // It is there already, and the turn was not taken.
        }
    }
}
