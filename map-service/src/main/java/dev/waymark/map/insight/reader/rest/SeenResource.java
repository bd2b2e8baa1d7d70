package dev.waymark.map.insight.reader.rest;

import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.ReactionKind;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.reader.ReadingId;
import dev.waymark.map.insight.reader.read.Readings;
import dev.waymark.map.insight.reader.write.ReadingCommand;
import dev.waymark.map.insight.reader.write.ReadingCommand.BeginReading;
import dev.waymark.map.insight.reader.write.ReadingCommand.React;
import dev.waymark.map.insight.reader.write.ReadingCommand.SeeRevision;
import dev.waymark.map.insight.reader.write.ReadingCommand.WithdrawReaction;
import dev.waymark.map.insight.rest.InsightAccess;
import dev.waymark.map.insight.rest.InsightAnswer;
import dev.waymark.map.insight.rest.InsightAnswers;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller does with an insight. Readers do not wait for each other, nor for its author. */
@Path("/api/v1/insights/{insight}")
@Tag(name = "Insights")
public class SeenResource {
    /** Which text the caller had before them. */
    public record Sight(
            @Nullable @Schema(description = "The revision that was on screen; the current one if absent") @Min(1) Long revision) {}

    @Inject
    InsightAccess access;

    @Inject
    InsightAnswers answers;

    @Inject
    Readings readings;

    @Inject
    Caller caller;

    @Inject
    Commands commands;

    @PUT
    @Path("seen")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "seeInsight", summary = "Say that one has seen an insight; again after it was changed")
    @APIResponse(
            responseCode = "200",
            description = "The insight, seen",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response see(@PathParam("insight") InsightId id, @Valid @Nullable Sight sight) {
        InsightView insight = access.published(id);
        Long revision = sight == null ? null : sight.revision();
        if (revision != null && revision > insight.revision()) {
            throw Refusal.invalid("revision", "must be one of the insight; its last is " + insight.revision());
        }
        return answer(insight, new SeeRevision(reading(insight), revision == null ? insight.revision() : revision));
    }

    @PUT
    @Path("reactions/{kind}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "reactToInsight",
            summary = "React to an insight: useful, surprising, acting-on-it, disagree; each once",
            description = "Who reacts has seen it.")
    @APIResponse(
            responseCode = "200",
            description = "The insight with the reaction",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response react(@PathParam("insight") InsightId id, @PathParam("kind") ReactionKind kind) {
        InsightView insight = access.published(id);
        return answer(insight, new React(reading(insight), kind));
    }

    @DELETE
    @Path("reactions/{kind}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "withdrawReaction", summary = "Take back one's reaction to an insight")
    @APIResponse(
            responseCode = "200",
            description = "The insight without the reaction",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response withdraw(@PathParam("insight") InsightId id, @PathParam("kind") ReactionKind kind) {
        InsightView insight = access.published(id);
        ReadingId reading = reading(insight);
        return readings.find(reading).isEmpty()
                ? Answers.found(answers.now(insight))
                : answer(insight, new WithdrawReaction(reading, kind));
    }

    private ReadingId reading(InsightView insight) {
        return new ReadingId(insight.id(), access.user());
    }

    private Response answer(InsightView insight, ReadingCommand command) {
        ReadingId reading = command.reading();
        if (readings.find(reading).isEmpty()) {
            long revision = command instanceof SeeRevision see ? see.revision() : insight.revision();
            begin(new BeginReading(reading, caller.name(), revision));
        }
        return Answers.changed(commands.send(command), "/insights/" + insight.id(), () -> answers.shown(insight.id()));
    }

    private void begin(BeginReading command) {
        try {
            commands.order(command);
        } catch (AggregateStreamCreationException begun) {
            // The reader has it on two screens; the other one was quicker.
        }
    }
}
