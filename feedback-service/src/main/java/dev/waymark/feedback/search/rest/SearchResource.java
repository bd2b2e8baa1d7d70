package dev.waymark.feedback.search.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.quote.Quotations;
import dev.waymark.feedback.search.read.CommentSearch;
import dev.waymark.feedback.search.read.Match;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments by what they mean. */
@Path("/api/v1/feedback/search")
@Tag(name = "Feedback")
public class SearchResource {
    @Inject
    CommentSearch search;

    @Inject
    FeedbackViews feedback;

    @Inject
    Quotations quotations;

    @Inject
    NearestSentence nearest;

    @Inject
    VisibleMaps visible;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "searchFeedback",
            summary = "Find comments by what they mean, whatever their words, the most alike first",
            description =
                    "By cosine of sentence vectors (all-MiniLM-L6-v2), exact, among comments that fit all filters; what"
                            + " is less alike than 0.25 is not found. Made for English. Texts are opened as far as the caller may"
                            + " read them; those on maps that are not shared with the caller are not found.")
    public Page<FoundFeedback> find(@Valid @BeanParam SearchQuery query, @Valid @BeanParam PageRequest page) {
        Match after = page.cursor() == null ? null : Match.atCursor(page.cursor());
        List<Match> matches =
                search.find(query.sought(), query.filter(visible.hiddenBeside(query.map())), after, page.limit() + 1);
        boolean more = matches.size() > page.limit();
        List<Match> shown = more ? matches.subList(0, page.limit()) : matches;
        return new Page<>(answers(query.sought(), shown), more ? shown.getLast().cursor() : null);
    }

    /** Those erased since they were found are left out. */
    private List<FoundFeedback> answers(String sought, List<Match> matches) {
        Map<FeedbackId, FeedbackView> views = new HashMap<>();
        feedback.among(matches.stream().map(Match::id).toList()).forEach(view -> views.put(view.id(), view));
        Map<FeedbackId, String> texts = quotations.of(views.values());
        NearestSentence.Budget sentences = nearest.to(sought);
        List<FoundFeedback> found = new ArrayList<>();
        for (Match match : matches) {
            FeedbackView view = views.get(match.id());
            String text = texts.get(match.id());
            if (view != null) {
                found.add(FoundFeedback.of(
                        view,
                        match.score(),
                        text,
                        text == null ? null : Highlights.words(text, sought),
                        text == null ? null : sentences.in(text)));
            }
        }
        return found;
    }
}
