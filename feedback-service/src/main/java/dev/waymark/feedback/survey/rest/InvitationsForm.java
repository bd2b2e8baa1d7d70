package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.rest.SurveyTexts.ONE_LINE;
import static dev.waymark.feedback.survey.rest.SurveyTexts.ONE_LINE_MESSAGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who shall be invited. */
public record InvitationsForm(
        @Nullable @Schema(description = "For so long they can be answered; 30 if absent", examples = "30")
        @Min(1) @Max(365) Integer days,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Invitee> invitations) {
    private static final int MONTH_IN_DAYS = 30;

    /** One of them. */
    @Schema(name = "SurveyInvitee")
    public record Invitee(
            @Nullable @Schema(
                    description = "What the customer is called where you know them; stored encrypted, not in the token",
                    examples = "crm-77120")
            @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) String customer,

            @Nullable @Schema(examples = "new customer")
            @Size(max = 200) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) String segment,

            @Nullable @Schema(examples = "email")
            @Size(max = 100) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE) String channel) {}

    int daysOrDefault() {
        return days == null ? MONTH_IN_DAYS : days;
    }
}
