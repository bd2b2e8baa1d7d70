package dev.waymark.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.kpi.Impact;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final UUID ONE = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("01990000-0000-7000-8000-000000000002");

    @Test
    void anEventIsTaggedWithEveryIdItMentionsHoweverDeep() {
        ImpactConcluded event = new ImpactConcluded(
                new KpiId(ONE),
                new ActionId(TWO),
                new Improvement(new OpportunityId(ONE), new JourneyMapId(ONE), new TouchpointId(TWO), null),
                new Impact("welch-t", 2, 1, 2, 2, 1, 0.5, 1.5, 0.01, Verdict.IMPROVED));

        assertThat(EventCatalogue.tagsOf(event))
                .containsExactlyInAnyOrder(
                        "kpi:" + ONE, "action:" + TWO, "opportunity:" + ONE, "map:" + ONE, "touchpoint:" + TWO);
    }

    @Test
    void onlyTheCanonicalFormIsAnId() {
        assertThatThrownBy(() -> JourneyMapId.fromString("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(JourneyMapId.fromString(ONE.toString()).value()).isEqualTo(ONE);
    }
}
