package dev.waymark.map.workshop.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.KanoAnswerId;
import dev.waymark.contracts.map.KanoReaction;
import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.persona.read.PersonaView;
import dev.waymark.map.persona.read.PersonaViews;
import dev.waymark.map.workshop.ContributionIds;
import dev.waymark.map.workshop.kano.KanoAnalysis;
import dev.waymark.map.workshop.kano.NeedKano;
import dev.waymark.map.workshop.read.KanoAnswerView;
import dev.waymark.map.workshop.read.KanoAnswerViews;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.write.Admission;
import dev.waymark.map.workshop.write.ContributionCommand.BeginKanoAnswer;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the participants of a workshop answer about the needs of the map's personas. */
@Path("/api/v1/workshops/{workshop}/kano")
@Tag(name = "Workshops")
public class KanoResource {
    /** The two questions of Kano's method. */
    public record KanoForm(
            @Schema(description = "How would the customer feel when the need is met?") @NotNull KanoReaction functional,

            @Schema(description = "How would the customer feel when it is not?") @NotNull KanoReaction dysfunctional) {}

    /** What one answered about a need. */
    public record OwnAnswer(PersonaId persona, NeedId need, KanoReaction functional, KanoReaction dysfunctional) {
        static OwnAnswer of(KanoAnswerView view) {
            return new OwnAnswer(view.persona(), view.need(), view.functional(), view.dysfunctional());
        }
    }

    /**
     * The answers as the caller may see them.
     *
     * @param own what the caller answered
     * @param needs what all answered together; absent until the facilitator reveals
     */
    public record KanoAnswers(
            WorkshopId workshop,
            List<OwnAnswer> own,
            @Nullable List<NeedKano> needs) {}

    @Inject
    OpenWorkshops open;

    @Inject
    MapAccess access;

    @Inject
    PersonaViews personas;

    @Inject
    KanoAnswerViews answers;

    @Inject
    Contributions contributions;

    @Inject
    Admission admission;

    @PUT
    @Path("{need}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "answerKano",
            summary =
                    "Answer Kano's two questions about a need of a persona on the map; for invited people, while it runs",
            description = "Anew if one has answered before. Until the facilitator reveals, nobody else sees it.")
    @APIResponse(
            responseCode = "200",
            description = "What was answered",
            content = @Content(schema = @Schema(implementation = OwnAnswer.class)))
    public Response answer(
            @PathParam("workshop") WorkshopId workshop, @PathParam("need") NeedId need, @Valid @NotNull KanoForm form) {
        PersonaId persona = personaOf(need, open.find(workshop).map());
        UserId user = access.user();
        KanoAnswerId id = ContributionIds.of(workshop, user, need);
        BeginKanoAnswer begin = new BeginKanoAnswer(
                id,
                workshop,
                user,
                persona,
                need,
                form.functional(),
                form.dysfunctional(),
                admission.of(user, workshop));
        return Answers.changed(
                contributions.send(answers.find(id).isPresent(), begin, begin.again()),
                "/workshops/%s/kano".formatted(workshop),
                () -> answers.find(id).map(OwnAnswer::of));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "analyseKano",
            summary = "One's own answers, and once they are revealed what all of them say of each need",
            description =
                    "Categories by the evaluation table of Berger et al. (1993), better and worse without reversed and"
                            + " contradictory answers; intervals are Wilson's at 95 %. These are answers of staff on behalf of"
                            + " customers.")
    @APIResponse(responseCode = "200", description = "The needs of the personas on the map")
    public KanoAnswers analyse(@PathParam("workshop") WorkshopId workshop) {
        WorkshopView about = open.find(workshop);
        UserId user = access.user();
        List<KanoAnswerView> all = answers.of(workshop).stream()
                .filter(it -> about.invitationOf(it.participant()).isPresent())
                .toList();
        return new KanoAnswers(
                workshop,
                all.stream()
                        .filter(it -> it.participant().equals(user))
                        .map(OwnAnswer::of)
                        .toList(),
                about.isRevealed() ? KanoAnalysis.of(on(about.map()), all) : null);
    }

    private List<PersonaView> on(JourneyMapId map) {
        return access.read(map).personas().stream()
                .flatMap(it -> personas.find(it.persona()).stream())
                .toList();
    }

    private PersonaId personaOf(NeedId need, JourneyMapId map) {
        return on(map).stream()
                .filter(it ->
                        it.profile().needs().stream().anyMatch(one -> one.id().equals(need)))
                .map(PersonaView::id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No persona on the map has that need"));
    }
}
