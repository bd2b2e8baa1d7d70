package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of rules. */
@Schema(name = "CaseRulesForm")
public record CaseRulesForm(
        @Schema(examples = "Unhappy buyers") @NotBlank @Size(max = 200) @PlainText
        String name,

        @Schema(description = "The first that fits an utterance opens its case; each by a name of its own")
        @NotEmpty @Size(max = 50) List<@NotNull @Valid RuleForm> rules) {
    /** The rules, if they make sense together. */
    List<CaseRule> list() {
        List<CaseRule> list = new ArrayList<>();
        for (int index = 0; index < rules.size(); index++) {
            CaseRule rule = rules.get(index).rule("rules[%d]".formatted(index));
            if (list.stream().anyMatch(other -> other.name().equals(rule.name()))) {
                throw Refusal.invalid("rules[%d].name".formatted(index), "is the name of another rule");
            }
            list.add(rule);
        }
        return List.copyOf(list);
    }
}
