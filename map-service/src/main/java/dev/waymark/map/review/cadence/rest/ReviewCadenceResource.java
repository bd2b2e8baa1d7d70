package dev.waymark.map.review.cadence.rest;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.map.MapProblem;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.review.cadence.read.CadenceView;
import dev.waymark.map.review.cadence.read.CadenceViews;
import dev.waymark.map.review.cadence.write.CadenceCommand.BeginCadence;
import dev.waymark.map.review.cadence.write.CadenceCommand.DropCadence;
import dev.waymark.map.review.cadence.write.CadenceCommand.SetCadence;
import dev.waymark.map.review.cadence.write.CadenceId;
import dev.waymark.map.review.recurrence.CadenceCheck;
import dev.waymark.map.review.recurrence.DueDate;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rhythm in which a map is reviewed. */
@Path("/api/v1/maps/{map}/review-cadence")
@Tag(name = "Reviews")
public class ReviewCadenceResource {
    private static final int DATES_SHOWN = 5;
    private static final int USUAL_NOTICE_DAYS = 7;

    /** A rhythm as it is wanted. */
    public record WantedCadence(
            @Schema(
                    examples = "FREQ=MONTHLY;INTERVAL=3",
                    description =
                            "A recurrence rule of RFC 5545, once a week at the most. UNTIL is a day, a moment in UTC,"
                                    + " or a time on the clocks of the zone. A month without the day is passed over.")
            @NotBlank @Size(max = 500) @PlainText
            String rule,

            @Schema(
                    examples = "2030-01-15T09:00:00",
                    description =
                            "Date and time the rule counts from, on the clocks of the zone; its time is that of all"
                                    + " dates. Where clocks leave that time out, the date is as much later as they jump.")
            @NotNull LocalDateTime start,

            @Schema(examples = "Europe/Berlin", description = "A time zone of the IANA database")
            @NotBlank @Size(max = 100) @PlainText
            String zone,

            @Nullable @Schema(description = "How many days before its date a review opens; 7 if absent")
            @Min(0) @Max(60) Integer noticeDays) {
        Cadence cadence() {
            return new Cadence(
                    rule.strip().toUpperCase(Locale.ROOT),
                    start,
                    zone,
                    noticeDays == null ? USUAL_NOTICE_DAYS : noticeDays);
        }
    }

    /**
     * A rhythm as it is.
     *
     * @param setAt dates before are none of it
     * @param lastOpened the last day for which a review was opened
     * @param next the next days, five at the most; none when the rule has ended
     */
    public record SetRhythm(
            JourneyMapId map,
            String rule,
            LocalDateTime start,
            String zone,
            int noticeDays,
            Instant setAt,
            @Nullable LocalDate lastOpened,
            List<LocalDate> next) {
        static Optional<SetRhythm> of(CadenceView view) {
            return Optional.ofNullable(view.cadence())
                    .map(it -> new SetRhythm(
                            view.map(),
                            it.rule(),
                            it.start(),
                            it.zone(),
                            it.noticeDays(),
                            view.countsFrom(),
                            view.opened(),
                            view.upcoming().limit(DATES_SHOWN).map(DueDate::day).toList()));
        }
    }

    @Inject
    MapAccess access;

    @Inject
    CadenceViews cadences;

    @Inject
    Commands commands;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openReviewCadence", summary = "See how often a map is reviewed, and when next")
    @APIResponse(responseCode = "200", description = "The rhythm")
    public SetRhythm open(@PathParam("map") JourneyMapId map) {
        access.read(map);
        return find(map).orElseThrow(() -> Refusal.notFound("The map has no review cadence"));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "setReviewCadence",
            summary = "Let a map be reviewed in a rhythm",
            description = "Only dates after now count. Of dates missed while nothing could run, the last one opens.")
    @APIResponse(responseCode = "200", description = "The rhythm, with its next dates")
    public Response set(@PathParam("map") JourneyMapId map, @Valid @NotNull WantedCadence wanted) {
        access.change(map);
        if (access.read(map).state() == MapState.ARCHIVED) {
            throw new Refusal(MapProblem.MAP_ARCHIVED);
        }
        Cadence cadence = wanted.cadence();
        CadenceCheck.pass(cadence, clock.instant());
        CadenceId id = new CadenceId(map);
        boolean isFirst = cadences.find(map).isEmpty();
        return Answers.changed(
                commands.send(isFirst ? new BeginCadence(id, cadence) : new SetCadence(id, cadence)),
                "/maps/" + map + "/review-cadence",
                () -> find(map));
    }

    @DELETE
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "dropReviewCadence",
            summary = "No longer review a map in a rhythm; open reviews stay open")
    @APIResponse(responseCode = "204", description = "It has none now")
    public void drop(@PathParam("map") JourneyMapId map) {
        access.change(map);
        if (cadences.find(map).isPresent()) {
            commands.send(new DropCadence(new CadenceId(map)));
        }
    }

    private Optional<SetRhythm> find(JourneyMapId map) {
        return cadences.find(map).flatMap(SetRhythm::of);
    }
}
