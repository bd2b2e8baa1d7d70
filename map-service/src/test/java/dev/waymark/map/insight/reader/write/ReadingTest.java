package dev.waymark.map.insight.reader.write;

import static dev.waymark.contracts.map.ReactionKind.DISAGREE;
import static dev.waymark.contracts.map.ReactionKind.USEFUL;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeen;
import dev.waymark.contracts.map.InsightReadingEvent.InsightSeenAgain;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionGiven;
import dev.waymark.contracts.map.InsightReadingEvent.ReactionWithdrawn;
import dev.waymark.map.MapProblem;
import dev.waymark.map.insight.reader.ReadingId;
import dev.waymark.map.insight.reader.write.ReadingCommand.BeginReading;
import dev.waymark.map.insight.reader.write.ReadingCommand.React;
import dev.waymark.map.insight.reader.write.ReadingCommand.SeeRevision;
import dev.waymark.map.insight.reader.write.ReadingCommand.WithdrawReaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final InsightId INSIGHT = new InsightId(new UUID(1, 1));
    private static final UserId VIC = new UserId(new UUID(2, 2));
    private static final ReadingId READING = new ReadingId(INSIGHT, VIC);
    private static final InsightSeen SEEN = new InsightSeen(INSIGHT, VIC, "Vic", 2);
    private static final ReactionGiven USEFUL_GIVEN = new ReactionGiven(INSIGHT, VIC, USEFUL);

    private final AggregateTestFixture<Reading> fixture = new AggregateTestFixture<>(Reading.class);

    @Test
    void anInsightIsSeenOnceInEachWording() {
        fixture.givenNoPriorActivity().when(new BeginReading(READING, "Vic", 2)).expectEvents(SEEN);
        fixture.given(SEEN).when(new SeeRevision(READING, 2)).expectNoEvents();
        fixture.given(SEEN).when(new SeeRevision(READING, 3)).expectEvents(new InsightSeenAgain(INSIGHT, VIC, 3));
    }

    @Test
    void anOlderWordingOnAnotherScreenChangesNothing() {
        fixture.given(SEEN, new InsightSeenAgain(INSIGHT, VIC, 5))
                .when(new SeeRevision(READING, 4))
                .expectNoEvents();
    }

    @Test
    void aReaderReactsOnceInEachWay() {
        fixture.given(SEEN, USEFUL_GIVEN).when(new React(READING, USEFUL)).expectNoEvents();
        fixture.given(SEEN, USEFUL_GIVEN)
                .when(new React(READING, DISAGREE))
                .expectEvents(new ReactionGiven(INSIGHT, VIC, DISAGREE));
        fixture.given(SEEN, USEFUL_GIVEN)
                .when(new WithdrawReaction(READING, USEFUL))
                .expectEvents(new ReactionWithdrawn(INSIGHT, VIC, USEFUL));
        fixture.given(SEEN, USEFUL_GIVEN)
                .when(new WithdrawReaction(READING, DISAGREE))
                .expectNoEvents();
    }

    @Test
    void whoCannotMakeUpTheirMindIsStoppedAfterAHundredReactions() {
        List<Object> past = new ArrayList<>(List.of(SEEN));
        for (int i = 0; i < 100; i++) {
            past.add(USEFUL_GIVEN);
            past.add(new ReactionWithdrawn(INSIGHT, VIC, USEFUL));
        }
        fixture.given(past)
                .when(new React(READING, USEFUL))
                .expectNoEvents()
                .expectExceptionMessage(
                        MapProblem.TOO_MANY_REACTIONS.urn() + ": A reader reacts 100 times at the most");
    }
}
