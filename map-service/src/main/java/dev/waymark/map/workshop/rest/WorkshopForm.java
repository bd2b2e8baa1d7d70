package dev.waymark.map.workshop.rest;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.contracts.map.WorkshopTime;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is planned. */
public record WorkshopForm(
        @Schema(description = "The map it is about, for good") @NotNull JourneyMapId map,

        @Schema(examples = "Delivery from the inside") @NotBlank @Size(max = NAME) @PlainText
        String title,

        @Nullable @Schema(examples = "Know where we believe otherwise than customers") @Size(max = TEXT) @PlainText
        String goal,

        @Nullable @Schema(examples = "Each for themselves, then together") @Size(max = TEXT) @PlainText
        String agenda,

        @NotNull @Valid PlannedTime time,

        @Nullable @Valid @Schema(description = "Who leads it; the caller if absent")
        Facilitator facilitator) {
    /** When it takes place. */
    public record PlannedTime(
            @Schema(
                    examples = "2030-04-01T09:00:00",
                    description =
                            "Date and time on the clocks of the zone, a whole minute. Where clocks leave that time"
                                    + " out, it begins as much later as they jump.")
            @NotNull LocalDateTime start,

            @Schema(description = "How long it lasts, a week at the most", examples = "120")
            @NotNull @Min(1) @Max(10_080) Integer minutes,

            @Schema(examples = "Europe/Berlin", description = "A time zone of the IANA database")
            @NotBlank @Size(max = 100) @PlainText
            String zone) {
        private WorkshopTime checked() {
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw Refusal.invalid("time.zone", "must be a time zone of the IANA database, such as Europe/Berlin");
            }
            if (start.getYear() < 1900 || start.getYear() > 2199) {
                throw Refusal.invalid("time.start", "must lie in the years 1900 to 2199");
            }
            if (!start.truncatedTo(ChronoUnit.MINUTES).equals(start)) {
                throw Refusal.invalid("time.start", "must be a whole minute");
            }
            return new WorkshopTime(start, minutes, zone);
        }
    }

    /** Somebody of the organisation. */
    public record Facilitator(
            @NotNull UserId user,

            @Schema(examples = "Mara Winter") @NotBlank @Size(max = NAME) @PlainText
            String name) {}

    static WorkshopForm of(JourneyMapId map, WorkshopPlan plan) {
        WorkshopTime time = plan.time();
        Participant facilitator = plan.facilitator();
        return new WorkshopForm(
                map,
                plan.title(),
                plan.goal(),
                plan.agenda(),
                new PlannedTime(time.start(), time.minutes(), time.zone()),
                new Facilitator(facilitator.user(), facilitator.name()));
    }

    /** The plan, led by somebody else where it names nobody. */
    WorkshopPlan plan(Participant otherwise) {
        Participant leader = facilitator == null ? otherwise : new Participant(facilitator.user(), facilitator.name());
        return new WorkshopPlan(title.strip(), goal, agenda, time.checked(), leader);
    }
}
