package dev.waymark.kpi.impact.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionDropped;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.PageRequest;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ActionViewsTest {
    private static final LocalDate DAY = LocalDate.parse("2025-02-01");
    private static final PageRequest ALL = new PageRequest(200, null);

    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final ActionId action = new ActionId(UUID.randomUUID());
    private final KpiId kpi = new KpiId(UUID.randomUUID());
    private final Commitment commitment = new Commitment(kpi, DAY.minusDays(31), DAY.minusDays(1), 5, 10);
    private final PlanEvent planned =
            new ActionPlanned(plan, action, "Answer sooner", new UserId(UUID.randomUUID()), "Grace", DAY, null, null);

    @Inject
    ActionViews actions;

    @Test
    void anActionBelongsToTheKpiItCommitsItselfTo() {
        see(planned, 1);
        assertThat(actions.page(kpi, ALL).items()).isEmpty();

        see(new ActionCommitted(plan, action, commitment), 2);
        assertThat(actions.page(kpi, ALL).items()).extracting(ActionView::id).containsExactly(action);
    }

    @Test
    void aCompletedActionIsComparedOverTheDaysThatFollow() {
        see(planned, 1);
        see(new ActionCompleted(plan, action, DAY, null, commitment), 2);

        assertThat(actions.find(action).orElseThrow().evaluation())
                .isEqualTo(new Days(LocalDate.parse("2025-02-02"), LocalDate.parse("2025-02-11")));
        assertThat(actions.completed()).extracting(ActionView::id).contains(action);
    }

    @Test
    void oldEventsAgainChangeNothing() {
        see(planned, 1);
        see(new ActionCommitted(plan, action, commitment), 2);
        see(new ActionDropped(plan, action, "No budget"), 3);
        ActionView before = actions.find(action).orElseThrow();

        see(planned, 1);
        see(new ActionCommitted(plan, action, commitment), 2);

        assertThat(actions.find(action)).contains(before);
        assertThat(before.dropped()).isTrue();
    }

    @Test
    void theViewCanStartOver() {
        see(planned, 1);
        see(new ActionCommitted(plan, action, commitment), 2);
        ActionView before = actions.find(action).orElseThrow();

        actions.clear();
        assertThat(actions.find(action)).isEmpty();

        see(planned, 1);
        see(new ActionCommitted(plan, action, commitment), 2);
        assertThat(actions.find(action)).contains(before);
    }

    @Test
    void whatNobodyHeardOfIsLeftAlone() {
        see(new ActionCommitted(plan, action, commitment), 2);

        assertThat(actions.find(action)).isEmpty();
    }

    private void see(PlanEvent event, long position) {
        actions.fold(action, event, new EventPosition("action", position));
    }
}
