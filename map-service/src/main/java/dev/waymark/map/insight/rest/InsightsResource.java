package dev.waymark.map.insight.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.insight.read.InsightQuery;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.read.InsightViews;
import dev.waymark.map.insight.reader.read.ReadingView;
import dev.waymark.map.insight.reader.read.Readings;
import dev.waymark.map.insight.write.InsightCommand;
import dev.waymark.map.insight.write.InsightCommand.RetractInsight;
import dev.waymark.map.insight.write.InsightCommand.RewriteInsight;
import dev.waymark.map.insight.write.InsightCommand.WriteInsight;
import dev.waymark.map.insight.write.InsightDocument;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Insights: publish, read the feed, correct, retract. */
@Path("/api/v1/insights")
@Tag(name = "Insights")
public class InsightsResource {
    /** Why an author no longer stands by an insight. */
    public record Reason(
            @Schema(examples = "The survey counted some buyers twice") @NotBlank @Size(max = 1_000) @PlainText
            String reason) {}

    @Inject
    InsightAccess access;

    @Inject
    InsightOrigins origins;

    @Inject
    InsightViews insights;

    @Inject
    Readings readings;

    @Inject
    InsightAnswers answers;

    @Inject
    Caller caller;

    @Inject
    Commands commands;

    @Inject
    MergePatch patches;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "publishInsight",
            summary = "Publish a finding from a map or a theme to departments, or keep it as a draft",
            description = "What was found on a map reaches those who may read the map, whatever departments it is for.")
    @APIResponse(
            responseCode = "201",
            description = "The insight at revision 1",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response publish(@Valid @NotNull InsightForm form) {
        InsightDocument document = InsightFormReader.read(form, null);
        origins.check(document.content().origin());
        InsightId id = ids.next(InsightId::new);
        return Answers.created(
                commands.send(new WriteInsight(id, access.user(), caller.name(), document)),
                "/insights/" + id,
                () -> answers.shown(id));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listInsights",
            summary = "Read the feed of published insights, newest first",
            description =
                    "Without those from maps the caller may not read. Drafts are the caller's own; admins see all.")
    @APIResponse(responseCode = "200", description = "One page of insights")
    public Page<InsightAnswer> list(
            @Parameter(description = "For this department or for all; case makes no difference")
                    @QueryParam("department")
                    @Size(max = InsightForm.TOPIC) @PlainText
                    @Nullable String department,
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("tag") @Size(max = InsightForm.TOPIC) @PlainText @Nullable String tag,
            @Parameter(description = "Part of the title or the text, in any case")
                    @QueryParam("text")
                    @Size(max = InsightForm.TITLE) @PlainText
                    @Nullable String text,
            @Parameter(description = "Only others' that the caller has not seen, or that changed since")
                    @QueryParam("unseen")
                    boolean unseen,
            @QueryParam("state") @DefaultValue("published") InsightState state,
            @Valid @BeanParam PageRequest page) {
        InsightQuery query = new InsightQuery(state, department, map, tag, text);
        Predicate<InsightView> sight = access.sight();
        Page<InsightView> found = insights.page(query, page, some -> {
            List<InsightView> visible = some.stream().filter(sight).toList();
            return unseen ? unseen(visible) : visible;
        });
        return new Page<>(answers.now(found.items()), found.next());
    }

    @GET
    @Path("{insight}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "openInsight",
            summary = "Open an insight",
            description = "Does not mark it as seen: PUT …/seen does.")
    @APIResponse(
            responseCode = "200",
            description = "The insight; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response open(@PathParam("insight") InsightId insight) {
        return Answers.found(answers.now(access.read(insight)));
    }

    @PATCH
    @Path("{insight}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "correctInsight",
            summary = "Correct an insight, or publish a draft by its state (RFC 7396)",
            description = "For its author and admins. Who saw it before hears that it changed.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = InsightForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The insight as it now is",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response correct(
            @PathParam("insight") InsightId insight,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        JsonNode patch = MergePatch.object(body);
        return change(new RewriteInsight(insight, ExpectedRevision.orAny(ifMatch), before -> {
            InsightForm form = patches.apply(InsightForm.of(before), InsightForm.class, patch);
            InsightDocument after = InsightFormReader.read(form, before);
            if (!after.content().origin().equals(before.content().origin())) {
                origins.check(after.content().origin());
            }
            return after;
        }));
    }

    @POST
    @Path("{insight}/retraction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "retractInsight",
            summary = "No longer stand by an insight, and say why; for good",
            description = "For its author and admins. It leaves the feed; who saw it before hears of it.")
    @APIResponse(
            responseCode = "200",
            description = "The retracted insight",
            content = @Content(schema = @Schema(implementation = InsightAnswer.class)))
    public Response retract(
            @PathParam("insight") InsightId insight,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Reason why) {
        return change(new RetractInsight(
                insight, ExpectedRevision.orAny(ifMatch), why.reason().strip()));
    }

    private Response change(InsightCommand command) {
        InsightId insight = command.insight();
        access.change(insight);
        return Answers.changed(commands.send(command), "/insights/" + insight, () -> answers.shown(insight));
    }

    private List<InsightView> unseen(List<InsightView> some) {
        UserId user = access.user();
        Map<InsightId, ReadingView> seen =
                readings.of(user, some.stream().map(InsightView::id).toList());
        return some.stream()
                .filter(insight -> {
                    ReadingView reading = seen.get(insight.id());
                    boolean isNew = reading == null || reading.revision() < insight.revision();
                    return isNew && !insight.author().equals(user);
                })
                .toList();
    }
}
