package dev.waymark.map.workshop.rest;

import static dev.waymark.map.MapProblem.NOT_THE_FACILITATOR;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.workshop.read.InvitationView;
import dev.waymark.map.workshop.read.KanoAnswerView;
import dev.waymark.map.workshop.read.KanoAnswerViews;
import dev.waymark.map.workshop.read.PerspectiveView;
import dev.waymark.map.workshop.read.PerspectiveViews;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has contributed how much, so that the facilitator knows when to reveal. */
@Path("/api/v1/workshops/{workshop}/participation")
@Tag(name = "Workshops")
public class ParticipationResource {
    /** How much the participants contributed. */
    public record Participation(WorkshopId workshop, List<Contributor> participants) {}

    /**
     * How much somebody contributed.
     *
     * @param perspectives of how many touchpoints they have said something
     * @param kanoAnswers about how many needs they have answered
     */
    public record Contributor(@JsonUnwrapped InvitationView participant, long perspectives, long kanoAnswers) {}

    @Inject
    OpenWorkshops open;

    @Inject
    PerspectiveViews perspectives;

    @Inject
    KanoAnswerViews answers;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showParticipation",
            summary = "Who has said how much; for the facilitator until the perspectives are revealed, then for all",
            description = "Says of how many touchpoints and needs, not of which, and not what.")
    @APIResponse(responseCode = "200", description = "All who are invited")
    public Participation show(@PathParam("workshop") WorkshopId workshop) {
        WorkshopView about = open.find(workshop);
        if (!about.isRevealed() && !open.leads(about)) {
            throw new Refusal(NOT_THE_FACILITATOR);
        }
        Map<UserId, Long> said = perspectives.of(workshop).stream()
                .collect(Collectors.groupingBy(PerspectiveView::participant, Collectors.counting()));
        Map<UserId, Long> answered = answers.of(workshop).stream()
                .collect(Collectors.groupingBy(KanoAnswerView::participant, Collectors.counting()));
        return new Participation(
                workshop,
                about.invitations().stream()
                        .map(it -> new Contributor(
                                it, said.getOrDefault(it.user(), 0L), answered.getOrDefault(it.user(), 0L)))
                        .toList());
    }
}
