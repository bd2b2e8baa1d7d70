package dev.waymark.map.alignment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.journeymap.read.RevisionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapAlignmentTest {
    private static final UserId OLGA = new UserId(new UUID(1, 1));
    private static final UserId EDITH = new UserId(new UUID(1, 2));
    private static final UserId VERA = new UserId(new UUID(1, 3));
    private static final UserId MILO = new UserId(new UUID(1, 4));
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void alignmentIsToldOfTheWholeAndOfEachDepartment() {
        MapAlignment alignment = MapAlignment.of(
                map(
                        4,
                        stakeholder(OLGA, "sales", 4L),
                        stakeholder(EDITH, "sales", 3L),
                        stakeholder(VERA, "it", 4L),
                        stakeholder(MILO, null, null)),
                revisions(4));

        assertThat(alignment.whole().score()).isEqualTo(0.5);
        assertThat(alignment.whole().acknowledged()).isEqualTo(2);
        assertThat(alignment.whole().n()).isEqualTo(4);
        assertThat(alignment.whole().low()).isCloseTo(0.150, within(1e-3));
        assertThat(alignment.whole().high()).isCloseTo(0.850, within(1e-3));
        assertThat(alignment.departments())
                .extracting(
                        MapAlignment.DepartmentAlignment::department,
                        it -> it.agreement().score(),
                        it -> it.agreement().n())
                .containsExactly(tuple("it", 1.0, 1L), tuple("sales", 0.5, 2L), tuple(null, 0.0, 1L));
        assertThat(alignment.departments().getFirst().agreement().low()).isCloseTo(0.207, within(1e-3));
    }

    @Test
    void whoIsFurthestBehindComesFirstWithWhatOthersChangedNewestFirst() {
        MapAlignment alignment = MapAlignment.of(
                map(4, stakeholder(OLGA, null, 4L), stakeholder(EDITH, null, 2L), stakeholder(VERA, null, null)),
                revisions(4));

        assertThat(alignment.stakeholders())
                .extracting(Awareness::user, Awareness::acknowledged, Awareness::behind, Awareness::changes)
                .containsExactly(
                        tuple(VERA, null, 4L, List.of("4b", "4a", "3b", "3a", "2b", "2a", "1b", "1a")),
                        tuple(EDITH, 2L, 2L, List.of("4b", "4a", "3b", "3a")),
                        tuple(OLGA, 4L, 0L, List.of()));
    }

    @Test
    void ownChangesAreKnownButLeaveOneBehindUntilConfirmed() {
        Awareness olga = Awareness.of(stakeholder(OLGA, null, 1L), 3, revisions(3));

        assertThat(olga.behind()).isEqualTo(2);
        assertThat(olga.changes()).isEmpty();
        assertThat(olga.hasUnseen()).isFalse();
    }

    @Test
    void tenChangesAreToldAndTheOthersCounted() {
        Awareness edith = Awareness.of(stakeholder(EDITH, null, null), 20, revisions(20));

        assertThat(edith.changes()).hasSize(10).startsWith("20b").endsWith("16a");
        assertThat(edith.moreChanges()).isEqualTo(30);
    }

    @Test
    void whatEverybodyHasConfirmedNeedsNoTelling() {
        assertThat(MapAlignment.seenByAll(map(9, stakeholder(OLGA, null, 7L), stakeholder(EDITH, null, 5L))))
                .isEqualTo(5);
        assertThat(MapAlignment.seenByAll(map(9, stakeholder(OLGA, null, 7L), stakeholder(EDITH, null, null))))
                .isZero();
    }

    /** Olga made them all, with two changes each. */
    private static List<RevisionView> revisions(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(it -> new RevisionView(
                        it, null, AT, OLGA.toString(), "Olga", List.of(it + "a", it + "b"), null, List.of()))
                .toList();
    }

    private static StakeholderView stakeholder(UserId user, @Nullable String department, @Nullable Long acknowledged) {
        return new StakeholderView(user, "Somebody", StakeholderRole.EDITOR, department, acknowledged);
    }

    private static MapView map(long revision, StakeholderView... stakeholders) {
        return new MapView(
                new JourneyMapId(new UUID(2, 2)),
                revision,
                "Camera",
                MapKind.AS_IS,
                MapState.DRAFT,
                Visibility.VIEWABLE,
                OLGA,
                null,
                AT,
                AT,
                List.of(),
                List.of(stakeholders),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }
}
