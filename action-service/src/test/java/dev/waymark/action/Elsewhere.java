package dev.waymark.action;

import static dev.waymark.testkit.Api.as;
import static org.awaitility.Awaitility.await;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happens in map-service and feedback-service. */
@Singleton
public class Elsewhere {
    private static final StageId STAGE = new StageId(UUID.randomUUID());

    private final ForeignLogs logs;

    @Inject
    Elsewhere(ForeignLogs logs) {
        this.logs = logs;
    }

    public JourneyMapId mapDrawn() {
        JourneyMapId map = new JourneyMapId(UUID.randomUUID());
        onMap(map, new MapDrawn(map, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, new UserId(UUID.randomUUID())));
        return map;
    }

    public TouchpointId touchpointAdded(
            JourneyMapId map, String name, @Nullable Integer feeling, @Nullable Integer importance) {
        TouchpointId touchpoint = new TouchpointId(UUID.randomUUID());
        TouchpointLanes lanes = new TouchpointLanes(
                name, null, null, null, feeling, importance, false, Path.MAIN, null, null, null, null);
        onMap(map, new TouchpointAdded(map, STAGE, touchpoint, 0, lanes));
        return touchpoint;
    }

    public PainPointId painPointRaised(JourneyMapId map, TouchpointId touchpoint, @Nullable Integer severity) {
        PainPointId painPoint = new PainPointId(UUID.randomUUID());
        onMap(map, new PainPointRaised(map, touchpoint, painPoint, "Nobody answers", severity));
        return painPoint;
    }

    public void painPointReduced(JourneyMapId map, TouchpointId touchpoint, PainPointId painPoint) {
        onMap(map, new PainPointReduced(map, touchpoint, painPoint, new ActionId(UUID.randomUUID())));
    }

    public FeedbackId customerSaid(@Nullable TouchpointId touchpoint, int csat) {
        FeedbackId feedback = new FeedbackId(UUID.randomUUID());
        logs.happened(
                "feedback",
                "Feedback",
                feedback,
                new FeedbackReceived(
                        feedback,
                        "survey",
                        feedback.toString(),
                        Instant.parse("2026-01-05T10:00:00Z"),
                        null,
                        null,
                        null,
                        null,
                        touchpoint,
                        new Scores(csat, null, null),
                        null,
                        null,
                        null));
        return feedback;
    }

    public void feedbackAssigned(FeedbackId feedback, JourneyMapId map, @Nullable TouchpointId touchpoint) {
        logs.happened("feedback", "Feedback", feedback, new FeedbackAssigned(feedback, map, null, touchpoint));
    }

    /** The customer changed their rating. */
    public void feedbackRevised(FeedbackId feedback, @Nullable TouchpointId touchpoint, Scores before, Scores scores) {
        logs.happened(
                "feedback",
                "Feedback",
                feedback,
                new FeedbackRevised(
                        feedback,
                        1,
                        Instant.parse("2026-01-05T10:00:00Z"),
                        null,
                        null,
                        null,
                        null,
                        touchpoint,
                        before,
                        scores,
                        null,
                        null,
                        null,
                        null));
    }

    /** The candidates of a map, once they are as expected. */
    public JsonPath candidatesWhen(JourneyMapId map, Predicate<JsonPath> asExpected) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> as(Role.VIEWER)
                                .get("/api/v1/opportunities/candidates?map=" + map)
                                .jsonPath(),
                        answer -> answer.getList("items") != null && asExpected.test(answer));
    }

    private void onMap(JourneyMapId map, Object event) {
        logs.happened("map", "JourneyMap", map, event);
    }
}
