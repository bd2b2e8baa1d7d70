package dev.waymark.map.insight.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightEvent.InsightPublished;
import dev.waymark.contracts.map.InsightEvent.InsightRetracted;
import dev.waymark.contracts.map.InsightEvent.InsightRewritten;
import dev.waymark.contracts.map.InsightEvent.InsightWritten;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightOrigin;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.map.MapProblem;
import dev.waymark.map.insight.write.InsightCommand.RetractInsight;
import dev.waymark.map.insight.write.InsightCommand.RewriteInsight;
import dev.waymark.map.insight.write.InsightCommand.WriteInsight;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class InsightTest {
    private static final InsightId INSIGHT = new InsightId(new UUID(1, 1));
    private static final UserId MARA = new UserId(new UUID(2, 2));
    private static final InsightContent FIRST = saying("Two of five give up");
    private static final InsightContent SECOND = saying("One of five gives up");
    private static final InsightWritten WRITTEN = new InsightWritten(INSIGHT, MARA, "Mara", FIRST);
    private static final InsightPublished PUBLISHED = new InsightPublished(INSIGHT);

    @Test
    void aFindingIsPublishedInOneRevision() {
        fixture()
                .givenNoPriorActivity()
                .when(new WriteInsight(INSIGHT, MARA, "Mara", new InsightDocument(FIRST, InsightState.PUBLISHED)))
                .expectEvents(WRITTEN, PUBLISHED)
                .expectEventsMatching(Matchers.exactSequenceOf(revision("1"), revision("1")));
    }

    @Test
    void aDraftIsPublishedLater() {
        given(WRITTEN)
                .when(rewrite(before -> new InsightDocument(before.content(), InsightState.PUBLISHED)))
                .expectEvents(PUBLISHED)
                .expectEventsMatching(Matchers.exactSequenceOf(revision("2")));
    }

    @Test
    void theSameWordsAgainStoreNothing() {
        given(WRITTEN, PUBLISHED).when(rewrite(before -> before)).expectNoEvents();
    }

    @Test
    void whatIsPublishedIsCorrectedButNoDraftAgain() {
        given(WRITTEN, PUBLISHED)
                .when(rewrite(before -> new InsightDocument(SECOND, before.state())))
                .expectEvents(new InsightRewritten(INSIGHT, SECOND))
                .expectEventsMatching(Matchers.exactSequenceOf(revision("3")));
        given(WRITTEN, PUBLISHED)
                .when(rewrite(before -> new InsightDocument(before.content(), InsightState.DRAFT)))
                .expectNoEvents()
                .expectExceptionMessage(MapProblem.INSIGHT_PUBLISHED.urn());
    }

    @Test
    void whatIsRetractedIsRetractedOnceAndChangedNoMore() {
        InsightRetracted retracted = new InsightRetracted(INSIGHT, "Counted twice");
        given(WRITTEN, PUBLISHED).when(retract("Counted twice")).expectEvents(retracted);
        given(WRITTEN, PUBLISHED, retracted).when(retract("Counted twice")).expectNoEvents();
        given(WRITTEN, PUBLISHED, retracted)
                .when(retract("For another reason"))
                .expectNoEvents()
                .expectExceptionMessage(MapProblem.INSIGHT_RETRACTED.urn());
        given(WRITTEN, PUBLISHED, retracted)
                .when(rewrite(before -> new InsightDocument(SECOND, before.state())))
                .expectNoEvents()
                .expectExceptionMessage(MapProblem.INSIGHT_RETRACTED.urn());
    }

    @Test
    void aWriterWhoSawAnOlderRevisionIsRefused() {
        given(WRITTEN, PUBLISHED)
                .when(new RewriteInsight(
                        INSIGHT, new ExpectedRevision(1L), before -> new InsightDocument(SECOND, before.state())))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    private static RewriteInsight rewrite(UnaryOperator<InsightDocument> change) {
        return new RewriteInsight(INSIGHT, ExpectedRevision.ANY, change);
    }

    private static RetractInsight retract(String reason) {
        return new RetractInsight(INSIGHT, ExpectedRevision.ANY, reason);
    }

    private static InsightContent saying(String text) {
        InsightOrigin origin =
                new InsightOrigin(null, null, null, null, new InsightOrigin.Theme(null, "forced registration"));
        return new InsightContent("Buyers leave", text, origin, List.of(), List.of("it"), List.of());
    }

    private static AggregateTestFixture<Insight> fixture() {
        return new AggregateTestFixture<>(Insight.class);
    }

    /** One revision an event. */
    private static TestExecutor<Insight> given(Object... events) {
        List<Object> story = new ArrayList<>();
        for (Object event : events) {
            story.add(new GenericEventMessage<>(event, MetaData.with("revision", Integer.toString(story.size() + 1))));
        }
        return fixture().given(story);
    }

    private static Matcher<EventMessage<?>> revision(String revision) {
        return Matchers.predicate(event -> revision.equals(event.getMetaData().get("revision")));
    }
}
