package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.CaseAssignment;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRule.Escalation;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a case opens, who gets it and by when it is to be closed. */
@Schema(name = "CaseRuleForm")
public record RuleForm(
        @Schema(examples = "Detractors at moments of truth") @NotBlank @Size(max = 200) @PlainText
        String name,

        @NotNull @Valid ConditionsForm when,

        @Nullable @Schema(description = "round-robin if absent")
        CaseAssignment assignment,

        @Schema(description = "Who takes turns") @NotEmpty @Size(max = 100) List<@NotNull @Valid OwnerForm> members,

        @Schema(description = "Business hours from the utterance's arrival", examples = "8") @Min(1) @Max(500) int dueInHours,

        @Nullable @Schema(description = "Every hour is a business hour where it is absent") @Valid CalendarForm calendar,

        @Nullable @Schema(description = "From the first level up, each later than the one before") @Size(max = 10) List<@NotNull @Valid EscalationForm> escalations,

        @Nullable @Schema(description = "Days from closing until the customer is asked again", examples = "14")
        @Min(1) @Max(365) Integer resurveyAfterDays,

        @Nullable @Schema(
                description =
                        "The survey the customer is invited to then; absent, GET /cases?resurveyDue=true finds who is to be asked")
        SurveyId resurveySurvey,

        @Nullable @Schema(
                description =
                        "What was collected more days ago opens no case, such as an import of the past; absent: no limit",
                examples = "30")
        @Min(1) @Max(3650) Integer withinDays) {
    /** A case that is overdue goes to somebody else. */
    @Schema(name = "EscalationForm")
    public record EscalationForm(
            @Schema(description = "Business hours from when it is due", examples = "4") @Min(0) @Max(500) int afterHours,

            @NotNull @Valid OwnerForm to) {}

    CaseRule rule(String field) {
        List<Escalation> levels = escalations == null
                ? List.of()
                : escalations.stream()
                        .map(level ->
                                new Escalation(level.afterHours(), level.to().owner()))
                        .toList();
        for (int level = 1; level < levels.size(); level++) {
            if (levels.get(level).afterHours() <= levels.get(level - 1).afterHours()) {
                throw Refusal.invalid(
                        "%s.escalations[%d].afterHours".formatted(field, level), "must be later than the one before");
            }
        }
        List<CaseOwner> owners = members.stream().map(OwnerForm::owner).toList();
        if (owners.stream().map(CaseOwner::user).distinct().count() < owners.size()) {
            throw Refusal.invalid(field + ".members", "must name nobody twice");
        }
        if (resurveySurvey != null && resurveyAfterDays == null) {
            throw Refusal.invalid(field + ".resurveySurvey", "must come with resurveyAfterDays");
        }
        return new CaseRule(
                name.strip(),
                when.conditions(field + ".when"),
                assignment == null ? CaseAssignment.ROUND_ROBIN : assignment,
                owners,
                dueInHours,
                calendar == null ? null : calendar.calendar(field + ".calendar"),
                levels,
                resurveyAfterDays,
                resurveySurvey,
                withinDays);
    }
}
