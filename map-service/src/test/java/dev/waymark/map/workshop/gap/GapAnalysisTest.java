package dev.waymark.map.workshop.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.contracts.map.WorkshopTime;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.map.workshop.WorkshopState;
import dev.waymark.map.workshop.gap.Belief.OfDepartment;
import dev.waymark.map.workshop.gap.TouchpointGap.GapStanding;
import dev.waymark.map.workshop.read.InvitationView;
import dev.waymark.map.workshop.read.InvitationView.InvitationAnswer;
import dev.waymark.map.workshop.read.PerspectiveView;
import dev.waymark.map.workshop.read.WorkshopCourse;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.statistics.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapAnalysisTest {
    private static final TouchpointId ORDERING = new TouchpointId(new UUID(2, 1));
    private static final TouchpointId DELIVERY = new TouchpointId(new UUID(2, 2));
    private static final TouchpointId REPAIR = new TouchpointId(new UUID(2, 3));
    private static final WorkshopId WORKSHOP = new WorkshopId(new UUID(7, 7));

    private final List<InvitationView> invitations = new ArrayList<>();
    private final List<PerspectiveView> perspectives = new ArrayList<>();
    private final Map<TouchpointId, Moments> answers = new HashMap<>();
    private final List<TouchpointView> touchpoints = new ArrayList<>();

    /**
     * Belief 2, 1, 2, 1 (mean 1.5, variance 1/3) against five 0 and five 1 (mean 0.5, variance 5/18): Welch's standard
     * error is √(1/12 + 1/36) = 1/3 with 5.142857 degrees of freedom, whose 97.5 % quantile is 2.549253.
     */
    @Test
    void staffMapAndCustomersAreComparedPairByPair() {
        drawn(ORDERING, 1, 4, false);
        believed(ORDERING, "sales", 2, 1);
        believed(ORDERING, "it", 2, 1);
        answered(ORDERING, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

        TouchpointGap gap = analysed().getFirst();

        assertThat(belief(gap).mean()).isEqualTo(1.5);
        assertThat(belief(gap).n()).isEqualTo(4);
        // 3.182446 · √(1/12) to either side, cut where the scale ends
        assertThat(belief(gap).low()).isCloseTo(0.581307, within(1e-5));
        assertThat(belief(gap).high()).isEqualTo(2);
        assertThat(gap.answers()).isEqualTo(10);
        Gap main = present(gap.beliefMeasured());
        assertThat(main.difference()).isCloseTo(1, within(1e-12));
        assertThat(main.low()).isCloseTo(0.150249, within(1e-5));
        assertThat(main.high()).isCloseTo(1.849751, within(1e-5));
        assertThat(main.excludesZero()).isTrue();
        assertThat(main.method()).isEqualTo("welch-t");
        Gap map = present(gap.mappedMeasured());
        assertThat(map.difference()).isCloseTo(0.5, within(1e-12));
        // 2.262157 · √(1/36) to either side
        assertThat(map.low()).isCloseTo(0.122974, within(1e-5));
        assertThat(map.high()).isCloseTo(0.877026, within(1e-5));
        Gap staff = present(gap.beliefMapped());
        assertThat(staff.difference()).isCloseTo(0.5, within(1e-12));
        assertThat(staff.low()).isCloseTo(-0.418693, within(1e-5));
        assertThat(staff.high()).isCloseTo(1.418693, within(1e-5));
        assertThat(staff.excludesZero()).isFalse();
        assertThat(gap.score()).isCloseTo(4, within(1e-12));
        assertThat(gap.rank()).isEqualTo(1);
    }

    @Test
    void theSpreadLiesBetweenTheDepartmentsThatSaidSomething() {
        drawn(ORDERING, null, null, false);
        believed(ORDERING, "sales", 2, 1);
        believed(ORDERING, "it", -1, -1, -1);
        believed(ORDERING, null, 0);

        Belief belief = belief(analysed().getFirst());

        assertThat(belief.n()).isEqualTo(6);
        assertThat(belief.departments())
                .containsExactly(new OfDepartment("it", -1, 3), new OfDepartment("sales", 1.5, 2));
        assertThat(belief.spread()).isEqualTo(2.5);
    }

    @Test
    void aSmallerGapThatMattersMoreComesFirst() {
        drawn(ORDERING, null, 2, false);
        drawn(DELIVERY, null, 3, true);
        drawn(REPAIR, null, null, false);
        for (TouchpointId touchpoint : List.of(ORDERING, DELIVERY, REPAIR)) {
            believed(touchpoint, null, touchpoint.equals(ORDERING) ? 2 : 1, 0, 1);
            answered(touchpoint, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
        }

        assertThat(analysed())
                .extracting(TouchpointGap::touchpoint, TouchpointGap::rank, TouchpointGap::weight)
                .containsExactly(tuple(DELIVERY, 1, 4.5), tuple(REPAIR, 2, 3.0), tuple(ORDERING, 3, 2.0));
        assertThat(analysed().getFirst().score()).isCloseTo(7.5, within(1e-12)); // |2/3 + 1| · 3 · 1.5
    }

    @Test
    void whereTooFewSpokeThereIsNoRank() {
        drawn(ORDERING, 0, 5, true);
        believed(ORDERING, "sales", 2, 2);
        answered(ORDERING, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        drawn(DELIVERY, 0, 5, true);
        believed(DELIVERY, "sales", 2, 2, 1);
        answered(DELIVERY, 0, 0, 0, 0, 0, 1, 1, 1, 1);
        drawn(REPAIR, 0, 5, true);

        assertThat(analysed())
                .extracting(TouchpointGap::touchpoint, TouchpointGap::standing, TouchpointGap::rank)
                .containsExactly(
                        tuple(ORDERING, GapStanding.TOO_FEW_BELIEFS, null),
                        tuple(DELIVERY, GapStanding.TOO_FEW_ANSWERS, null),
                        tuple(REPAIR, GapStanding.TOO_FEW_BELIEFS, null));
        assertThat(analysed().getFirst().beliefMapped()).isNull();
        assertThat(analysed().getFirst().mappedMeasured()).isNotNull();
        assertThat(analysed().get(1).measured()).isNull();
        assertThat(analysed().get(1).answers()).isEqualTo(9);
        assertThat(analysed().get(2).belief()).isNull();
    }

    @Test
    void whoIsNoLongerInvitedDoesNotCount() {
        drawn(ORDERING, 0, null, false);
        believed(ORDERING, "sales", 2, 2, 2);
        invitations.removeFirst();

        assertThat(belief(analysed().getFirst()).n()).isEqualTo(2);
    }

    private static Belief belief(TouchpointGap gap) {
        return present(gap.belief());
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private void drawn(TouchpointId id, @Nullable Integer feeling, @Nullable Integer importance, boolean moment) {
        TouchpointLanes lanes = new TouchpointLanes(
                "Touchpoint", null, null, null, feeling, importance, moment, Path.MAIN, null, null, null, null);
        touchpoints.add(new TouchpointView(id, lanes, List.of(), List.of(), List.of()));
    }

    private void believed(TouchpointId touchpoint, @Nullable String department, int... feelings) {
        for (int feeling : feelings) {
            UserId user = new UserId(UUID.randomUUID());
            invitations.add(new InvitationView(user, "Somebody", department, InvitationAnswer.ACCEPTED));
            perspectives.add(new PerspectiveView(
                    new PerspectiveId(UUID.randomUUID()),
                    WORKSHOP,
                    user,
                    touchpoint,
                    new Perspective(null, null, feeling),
                    Instant.EPOCH));
        }
    }

    private void answered(TouchpointId touchpoint, double... feelings) {
        answers.put(touchpoint, Moments.of(feelings));
    }

    private List<TouchpointGap> analysed() {
        UserId mara = new UserId(new UUID(4, 4));
        JourneyMapId id = new JourneyMapId(new UUID(1, 1));
        MapView map = new MapView(
                id,
                5,
                "Buying a camera",
                MapKind.AS_IS,
                MapState.DRAFT,
                Visibility.VIEWABLE,
                mara,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new StageView(new StageId(new UUID(3, 3)), "Purchase", null, touchpoints)),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        WorkshopTime time = new WorkshopTime(LocalDateTime.of(2030, 4, 1, 9, 0), 60, "UTC");
        WorkshopView workshop = new WorkshopView(
                WORKSHOP,
                3,
                id,
                WorkshopState.REVEALED,
                new WorkshopPlan("Delivery", null, null, time, new Participant(mara, "Mara")),
                time.begins(),
                Instant.EPOCH,
                invitations,
                new WorkshopCourse(Instant.EPOCH, Instant.EPOCH, null, List.of(), null, null));
        return GapAnalysis.of(
                        WORKSHOP,
                        map,
                        Beliefs.of(workshop, perspectives),
                        touchpoint -> answers.getOrDefault(touchpoint, Moments.NONE))
                .touchpoints();
    }
}
