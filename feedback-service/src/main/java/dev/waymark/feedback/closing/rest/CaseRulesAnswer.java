package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.feedback.closing.read.CaseRulesView;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of rules. */
@Schema(name = "CaseRules")
public record CaseRulesAnswer(
        CaseRulesId id,
        String name,

        @Schema(description = "The first that fits an utterance opens its case")
        List<CaseRule> rules,

        @Schema(description = "What arrived before opens no case")
        Instant since,

        long revision)
        implements Revisioned {
    static CaseRulesAnswer of(CaseRulesView view) {
        return new CaseRulesAnswer(view.id(), view.name(), view.rules(), view.since(), view.revision());
    }
}
