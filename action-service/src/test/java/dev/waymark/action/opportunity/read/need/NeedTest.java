package dev.waymark.action.opportunity.read.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.action.opportunity.read.need.Need.PainPoint;
import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final Gap NOTHING_KNOWN = new Gap(null, null, 0, null, null);

    @Test
    void onlyTheSurePartOfAGapHurts() {
        assertThat(hurt(new Gap(1.0, -0.5, 40, -0.9, -0.1), 4)).isCloseTo(4 * 1.1, within(1e-9));
    }

    @Test
    void aGapThatMayBeChanceDoesNotHurt() {
        assertThat(hurt(new Gap(1.0, -0.5, 2, -4.0, 3.0), 4)).isZero();
    }

    @Test
    void oneVoiceDoesNotHurt() {
        assertThat(hurt(new Gap(1.0, -2.0, 1, null, null), 4)).isZero();
    }

    @Test
    void whatTheTeamKnowsToBeBadHurtsAsFarAsItIsBelowNeutral() {
        assertThat(hurt(new Gap(-2.0, -1.5, 40, -1.7, -1.3), 2)).isCloseTo(2 * 1.3, within(1e-9));
    }

    @Test
    void painPointsHurtByTheirSeverity() {
        assertThat(hurt(NOTHING_KNOWN, 5, painPoint(5), painPoint(1))).isCloseTo(5 * 1.2, within(1e-9));
    }

    @Test
    void whatNobodyHasJudgedCountsAsTheMiddle() {
        assertThat(hurt(NOTHING_KNOWN, null, painPoint(null))).isCloseTo(3 * 0.6, within(1e-9));
    }

    private static double hurt(Gap gap, @Nullable Integer importance, PainPoint... painPoints) {
        return Need.of(new TouchpointId(UUID.randomUUID()), "Asking", gap, importance, List.of(painPoints))
                .hurt();
    }

    private static PainPoint painPoint(@Nullable Integer severity) {
        return new PainPoint(new PainPointId(UUID.randomUUID()), "Nobody answers", severity);
    }
}
