package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.feedback.InterviewId;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.feedback.directory.LatestMaps;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.write.Submission;
import dev.waymark.feedback.interview.InterviewProblem;
import dev.waymark.feedback.interview.read.InterviewView;
import dev.waymark.feedback.interview.read.InterviewViews;
import dev.waymark.feedback.interview.write.InterviewCommand.CodeQuote;
import dev.waymark.feedback.interview.write.InterviewCommand.RecodeQuote;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was said in an interview. */
@Path("/api/v1/interviews/{interview}/quotes")
@Tag(name = "Interviews")
@RolesAllowed(Roles.JOURNEY_MANAGER)
public class QuotesResource {
    private static final String SOURCE = "interview";

    @Inject
    InterviewViews interviews;

    @Inject
    InterviewReading reading;

    @Inject
    MapDirectories maps;

    @Inject
    LatestMaps latestMaps;

    @Inject
    Submissions submissions;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    RequestMetadata request;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "codeQuote", summary = "Write down what was said, and what it is about", description = """
                    The words become feedback of source interview, sealed under the participant's key, in the same \
                    commit. Where a touchpoint or stage is named, map-service attaches the quote to it as evidence.""")
    @APIResponse(
            responseCode = "201",
            description = "The interview with the quote",
            content = @Content(schema = @Schema(implementation = InterviewAnswer.class)))
    public Response code(@PathParam("interview") InterviewId id, @Valid @NotNull QuoteForm form) {
        InterviewView interview = reading.known(id);
        if (interview.erased()) {
            throw new Refusal(InterviewProblem.PARTICIPANT_ERASED);
        }
        QuoteId quote = ids.next(QuoteId::new);
        StageId stage = stage(interview, form);
        NewFeedback said = said(interview, quote, stage, form);
        CodeQuote command = new CodeQuote(
                id,
                quote,
                new Submission(SOURCE, submissionId(id, quote)).feedback(),
                stage,
                form.touchpoint(),
                form.coding());
        Map<String, String> origin = request.now();
        return Answers.created(
                commands.sendTogether(sending -> {
                    sending.send(command);
                    submissions.submit(said, origin);
                }),
                "/interviews/" + id,
                () -> interviews.find(id).map(reading::opened));
    }

    @PUT
    @Path("{quote}/coding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recodeQuote", summary = "Say anew what a quote is about")
    @APIResponse(
            responseCode = "200",
            description = "The interview with the quote",
            content = @Content(schema = @Schema(implementation = InterviewAnswer.class)))
    public Response recode(
            @PathParam("interview") InterviewId id,
            @PathParam("quote") QuoteId quote,
            @Valid @NotNull CodingForm form) {
        reading.known(id);
        return Answers.changed(
                commands.send(new RecodeQuote(id, quote, form.coding())),
                "/interviews/" + id,
                () -> interviews.find(id).map(reading::opened));
    }

    /** The stage that is named, or that of the touchpoint. */
    private @Nullable StageId stage(InterviewView interview, QuoteForm form) {
        if (form.stage() == null && form.touchpoint() == null) {
            return null;
        }
        if (interview.map() == null) {
            throw Refusal.invalid("touchpoint", "cannot be named: the interview is about no map");
        }
        latestMaps.await();
        MapDirectory map = maps.find(interview.map())
                .orElseThrow(() -> Refusal.invalid("touchpoint", "must be on the interview's map, which is not known"));
        if (form.touchpoint() != null) {
            return map.touchpoint(form.touchpoint())
                    .orElseThrow(() -> Refusal.invalid("touchpoint", "must be on the interview's map"))
                    .stage();
        }
        if (map.stages().stream().noneMatch(stage -> stage.id().equals(form.stage()))) {
            throw Refusal.invalid("stage", "must be on the interview's map");
        }
        return form.stage();
    }

    private NewFeedback said(InterviewView interview, QuoteId quote, @Nullable StageId stage, QuoteForm form) {
        SubjectId participant = interview.participant();
        String customer =
                participant == null ? null : vault.open(List.of(participant)).customer(participant);
        return new NewFeedback(
                SOURCE,
                submissionId(interview.id(), quote),
                interview.heldAt(),
                null,
                null,
                interview.map(),
                stage == null ? null : stage.toString(),
                form.touchpoint() == null ? null : form.touchpoint().toString(),
                null,
                form.text(),
                form.language(),
                customer);
    }

    private static String submissionId(InterviewId interview, QuoteId quote) {
        return interview + "/" + quote;
    }
}
