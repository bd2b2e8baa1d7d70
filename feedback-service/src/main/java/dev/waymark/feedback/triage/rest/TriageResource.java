package dev.waymark.feedback.triage.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.analysis.Embedded;
import dev.waymark.feedback.analysis.Embeddings;
import dev.waymark.feedback.analysis.Likeness;
import dev.waymark.feedback.analysis.Places;
import dev.waymark.feedback.analysis.Suggestion;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.intake.rest.FeedbackAnswer;
import dev.waymark.feedback.intake.rest.Reading;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments that wait for somebody to say what they speak of. */
@Path("/api/v1/feedback/triage")
@Tag(name = "Feedback")
public class TriageResource {
    private static final int SUGGESTED = 3;

    @Inject
    FeedbackViews views;

    @Inject
    Embeddings embeddings;

    @Inject
    Likeness likeness;

    @Inject
    Reading reading;

    @GET
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "triageFeedback",
            summary = "List comments on a map that speak of no touchpoint yet, the latest said first",
            description =
                    "Each with the touchpoints it is most like, by what is written on the map and by what people have"
                            + " assigned there. Comments whose likeness was sure enough were assigned when they arrived.")
    public Page<TriageItem> triage(@QueryParam("map") @NotNull JourneyMapId map, @Valid @BeanParam PageRequest page) {
        Page<FeedbackView> waiting = views.unassigned(map, page);
        Places places = likeness.on(map);
        Map<FeedbackId, List<Suggestion>> suggestions = embeddings
                .of(waiting.items().stream().map(FeedbackView::id).toList())
                .collect(Collectors.toMap(
                        Embedded::feedback,
                        it -> places.of(it.vector()).stream().limit(SUGGESTED).toList()));
        List<FeedbackAnswer> read = reading.of(waiting.items());
        return new Page<>(
                read.stream()
                        .map(each -> new TriageItem(each, suggestions.getOrDefault(each.id(), List.of())))
                        .toList(),
                waiting.next());
    }
}
