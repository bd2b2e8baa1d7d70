package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.interview.GuideDocument;
import dev.waymark.feedback.interview.read.CodesOfInterview;
import dev.waymark.feedback.interview.read.GuideViews;
import dev.waymark.feedback.interview.read.InterviewViews;
import dev.waymark.feedback.interview.write.InterviewCommand.ChangeConsent;
import dev.waymark.feedback.interview.write.InterviewCommand.HoldInterview;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.saturation.SaturationAnswer;
import dev.waymark.feedback.saturation.SaturationQuestion;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Interviews: hold, list, open. */
@Path("/api/v1/interviews")
@Tag(name = "Interviews")
@RolesAllowed(Roles.JOURNEY_MANAGER)
public class InterviewsResource {
    /** Whether the participant agrees. */
    @Schema(name = "InterviewConsent")
    public record Consent(@NotNull Boolean consent) {}

    /** Codes, interview by interview. */
    public record CodesAnswer(List<CodesOfInterview> interviews) {}

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    @Inject
    InterviewViews interviews;

    @Inject
    GuideViews guides;

    @Inject
    InterviewReading reading;

    @Inject
    VisibleMaps visible;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "holdInterview",
            summary = "Note that an interview was held by the caller",
            description = "Who took part is stored encrypted and shown to analysts and admins.")
    @APIResponse(
            responseCode = "201",
            description = "The interview, without quotes yet",
            content = @Content(schema = @Schema(implementation = InterviewAnswer.class)))
    public Response hold(@Valid @NotNull InterviewForm form) {
        if (form.heldAt().isBefore(EARLIEST)
                || form.heldAt().isAfter(clock.instant().plus(AHEAD))) {
            throw Refusal.invalid("heldAt", "must lie between 1970 and tomorrow");
        }
        GuideDocument guide = form.guide() == null
                ? null
                : guides.find(form.guide())
                        .orElseThrow(() -> Refusal.invalid("guide", "must be a guide"))
                        .document();
        String participant =
                form.participant() == null ? "" : form.participant().strip();
        InterviewId id = ids.next(InterviewId::new);
        return Answers.created(
                commands.send(new HoldInterview(
                        id,
                        form.guide(),
                        form.map() == null && guide != null ? guide.map() : form.map(),
                        form.persona() == null && guide != null ? guide.persona() : form.persona(),
                        new UserId(caller.id()),
                        caller.name(),
                        form.heldAt(),
                        participant.isEmpty() ? null : vault.subject(participant),
                        form.consent())),
                "/interviews/" + id,
                () -> interviews.find(id).map(reading::opened));
    }

    @GET
    @Operation(
            operationId = "listInterviews",
            summary = "List interviews, the latest held first",
            description =
                    "Without what was said: open one to read it. Those about maps that are not shared with the caller are"
                            + " left out.")
    @APIResponse(responseCode = "200", description = "One page of interviews")
    public Page<InterviewAnswer> list(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("guide") @Nullable InterviewGuideId guide,
            @Valid @BeanParam PageRequest page) {
        return interviews.page(map, guide, visible.hiddenBeside(map), page).map(reading::listed);
    }

    @GET
    @Path("{interview}")
    @Operation(operationId = "openInterview", summary = "Open an interview with its quotes")
    @APIResponse(
            responseCode = "200",
            description = "The interview",
            content = @Content(schema = @Schema(implementation = InterviewAnswer.class)))
    public Response open(@PathParam("interview") InterviewId id) {
        return Answers.found(reading.opened(reading.known(id)));
    }

    @PUT
    @Path("{interview}/consent")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeConsent",
            summary = "Note that the participant agrees that what they say is kept, or does not any longer",
            description = "Quotes that are there stay; erase the customer to take their words back.")
    @APIResponse(
            responseCode = "200",
            description = "The interview",
            content = @Content(schema = @Schema(implementation = InterviewAnswer.class)))
    public Response consent(@PathParam("interview") InterviewId id, @Valid @NotNull Consent consent) {
        reading.known(id);
        return Answers.changed(
                commands.send(new ChangeConsent(id, consent.consent())),
                "/interviews/" + id,
                () -> interviews.find(id).map(reading::opened));
    }

    @GET
    @Path("codes")
    @Operation(
            operationId = "listInterviewCodes",
            summary = "The codes of a series of interviews, in the order they were held",
            description =
                    "For saturation: how much of what is said is still new. The first 500 interviews with quotes.")
    public CodesAnswer codes(
            @QueryParam("map") @Nullable JourneyMapId map, @QueryParam("guide") @Nullable InterviewGuideId guide) {
        return new CodesAnswer(interviews.codes(map, guide, visible.hiddenBeside(map)));
    }

    @GET
    @Path("saturation")
    @Operation(
            operationId = "assessCodeSaturation",
            summary = "Assess whether further interviews still bring new codes",
            description =
                    "New codes in a run of interviews over the codes in the base (Guest, Namey, Chen 2020), in the"
                            + " order they were held; interviews without quotes do not count.")
    public SaturationAnswer saturation(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("guide") @Nullable InterviewGuideId guide,
            @Valid @BeanParam SaturationQuestion question) {
        return question.answer(interviews.codes(map, guide, visible.hiddenBeside(map)).stream()
                .<Set<?>>map(interview -> Set.copyOf(interview.codes()))
                .toList());
    }
}
