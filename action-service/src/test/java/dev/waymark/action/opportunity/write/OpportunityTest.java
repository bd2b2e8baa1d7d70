package dev.waymark.action.opportunity.write;

import static dev.waymark.action.ActionProblem.OPPORTUNITY_DISMISSED;
import static dev.waymark.service.problem.CommonProblem.STALE_REVISION;

import dev.waymark.action.Past;
import dev.waymark.action.Refused;
import dev.waymark.action.opportunity.write.OpportunityCommand.DismissOpportunity;
import dev.waymark.action.opportunity.write.OpportunityCommand.FindOpportunity;
import dev.waymark.action.opportunity.write.OpportunityCommand.ScoreOpportunity;
import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.action.OpportunityEvent;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityDismissed;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityFound;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityScored;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.Rice;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.service.ExpectedRevision;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OpportunityTest {
    private static final OpportunityId ID = new OpportunityId(UUID.randomUUID());
    private static final JourneyMapId MAP = new JourneyMapId(UUID.randomUUID());
    private static final TouchpointId TOUCHPOINT = new TouchpointId(UUID.randomUUID());
    private static final Gap GAP = new Gap(1.0, -0.5, 40, -0.9, -0.1);
    private static final OpportunityEvent FOUND =
            new OpportunityFound(ID, "Comparable data sheets", MAP, TOUCHPOINT, null, GAP);
    private static final Rice RICE = new Rice(500, 2, 0.8, 2);
    private static final OpportunityEvent SCORED = new OpportunityScored(ID, "rice-1", RICE, 400);
    private static final OpportunityEvent DISMISSED = new OpportunityDismissed(ID, "Out of our hands");

    private final FixtureConfiguration<Opportunity> fixture = new AggregateTestFixture<>(Opportunity.class);

    @Test
    void theGapIsStoredAsItWasWhenTheOpportunityWasFound() {
        fixture.givenNoPriorActivity()
                .when(new FindOpportunity(ID, "Comparable data sheets", MAP, TOUCHPOINT, null, GAP))
                .expectEvents(FOUND);
    }

    @Test
    void aScoreKeepsItsInputsAndItsFormula() {
        fixture.given(Past.of(FOUND))
                .when(new ScoreOpportunity(ID, ExpectedRevision.ANY, RICE))
                .expectEvents(SCORED);
    }

    @Test
    void theSameScoreAgainStoresNothing() {
        fixture.given(Past.of(FOUND, SCORED))
                .when(new ScoreOpportunity(ID, ExpectedRevision.ANY, RICE))
                .expectNoEvents();
    }

    @Test
    void aScoreOnAStaleRevisionIsRefused() {
        fixture.given(Past.of(FOUND, SCORED))
                .when(new ScoreOpportunity(ID, new ExpectedRevision(1L), new Rice(1, 1, 1, 1)))
                .expectNoEvents()
                .expectException(Refused.as(STALE_REVISION));
    }

    @Test
    void whatIsDismissedIsNotScored() {
        fixture.given(Past.of(FOUND, DISMISSED))
                .when(new ScoreOpportunity(ID, ExpectedRevision.ANY, RICE))
                .expectNoEvents()
                .expectException(Refused.as(OPPORTUNITY_DISMISSED));
    }

    @Test
    void aDismissalSaysWhy() {
        fixture.given(Past.of(FOUND))
                .when(new DismissOpportunity(ID, ExpectedRevision.ANY, "Out of our hands"))
                .expectEvents(DISMISSED);
    }

    @Test
    void theSameDismissalAgainStoresNothing() {
        fixture.given(Past.of(FOUND, DISMISSED))
                .when(new DismissOpportunity(ID, ExpectedRevision.ANY, "Out of our hands"))
                .expectNoEvents();
    }

    @Test
    void whyItWasDismissedCannotBeSaidAnew() {
        fixture.given(Past.of(FOUND, DISMISSED))
                .when(new DismissOpportunity(ID, ExpectedRevision.ANY, "Too dear"))
                .expectNoEvents()
                .expectException(Refused.as(OPPORTUNITY_DISMISSED));
    }
}
