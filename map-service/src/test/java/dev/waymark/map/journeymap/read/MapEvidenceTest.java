package dev.waymark.map.journeymap.read;

import static dev.waymark.map.journeymap.read.Told.DELIVERY;
import static dev.waymark.map.journeymap.read.Told.LATE;
import static dev.waymark.map.journeymap.read.Told.MAP;
import static dev.waymark.map.journeymap.read.Told.ORDERING;
import static dev.waymark.map.journeymap.read.Told.PURCHASE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceAttached;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRegraded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRenewed;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWentStale;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWithdrawn;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.MapElement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapEvidenceTest {
    private static final LocalDate COLLECTED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 1);

    @Test
    void theScoreIsTheShareOfTouchpointsWithValidatedEvidence() {
        MapEvidence evidence = score(COLLECTED, List.of(attached(1, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED)));

        assertThat(evidence.score()).isEqualTo(0.5);
        assertThat(evidence.n()).isEqualTo(2);
        assertThat(requireNonNull(evidence.low())).isCloseTo(0.0945, within(1e-4));
        assertThat(requireNonNull(evidence.high())).isCloseTo(0.9055, within(1e-4));
    }

    @Test
    void aMapWithoutTouchpointsHasNoScore() {
        MapEvidence evidence = score(COLLECTED, List.of(), new StageRetired(MAP, PURCHASE));

        assertThat(evidence.score()).isNull();
        assertThat(evidence.n()).isZero();
        assertThat(evidence.low()).isNull();
    }

    @Test
    void onlyValidatedEvidenceCounts() {
        EvidenceEvent reasoned = attached(1, MapElement.of(DELIVERY), EvidenceGrade.INTERNALLY_REASONED);

        assertThat(score(COLLECTED, List.of(reasoned)).score()).isZero();
        assertThat(score(COLLECTED, List.of(reasoned, new EvidenceRegraded(id(1), MAP, EvidenceGrade.VALIDATED)))
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void evidenceCountsAYearToTheDay() {
        List<EvidenceEvent> validated = List.of(attached(1, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED));

        assertThat(score(LAST_DAY, validated).score()).isEqualTo(0.5);
        assertThat(score(LAST_DAY.plusDays(1), validated).score()).isZero();
    }

    @Test
    void aMapGrowsOldWithoutAnEvent() {
        MapView map = Told.after()
                .grounded(
                        1, grounds(List.of(attached(1, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED))), COLLECTED);

        assertThat(map.aged(LAST_DAY)).isSameAs(map);
        assertThat(requireNonNull(map.aged(LAST_DAY.plusDays(1)).evidence()).score())
                .isZero();
    }

    @Test
    void whatWentStaleCountsAgainWhenItIsRenewed() {
        EvidenceEvent attached = attached(1, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED);
        EvidenceEvent stale = new EvidenceWentStale(id(1), MAP, MapElement.of(DELIVERY), LAST_DAY.plusDays(1));

        assertThat(score(COLLECTED, List.of(attached, stale)).score()).isZero();
        assertThat(score(LAST_DAY.plusDays(2), List.of(attached, stale, new EvidenceRenewed(id(1), MAP, LAST_DAY)))
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void aTouchpointHasWhatItsPainPointHasUntilThatIsWithdrawn() {
        List<EvidenceEvent> ofThePain = List.of(attached(1, MapElement.of(DELIVERY, LATE), EvidenceGrade.VALIDATED));
        PainPointRaised raised = new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4);

        assertThat(score(COLLECTED, ofThePain, raised).score()).isEqualTo(0.5);
        assertThat(score(COLLECTED, ofThePain, raised, new PainPointWithdrawn(MAP, DELIVERY, LATE))
                        .score())
                .isZero();
    }

    @Test
    void evidenceOfARetiredTouchpointCountsAgainWhenThatIsBack() {
        List<EvidenceEvent> both = List.of(
                attached(1, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED),
                attached(2, MapElement.of(ORDERING), EvidenceGrade.ASSUMPTION));
        TouchpointRetired retired = new TouchpointRetired(MAP, DELIVERY);

        assertThat(score(COLLECTED, both, retired).score()).isZero();
        assertThat(score(COLLECTED, both, retired).n()).isEqualTo(1);
        assertThat(score(
                                COLLECTED,
                                both,
                                retired,
                                new TouchpointAdded(MAP, PURCHASE, DELIVERY, 0, Told.lanes("Delivery", -1)))
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void twoPiecesOfOneTouchpointAreOneAndTheOtherHoldsWhenOneIsWithdrawn() {
        EvidenceEvent one = attached(1, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED);
        EvidenceEvent two = attached(2, MapElement.of(DELIVERY), EvidenceGrade.VALIDATED);
        EvidenceEvent gone = new EvidenceWithdrawn(id(1), MAP);

        assertThat(score(COLLECTED, List.of(one, two)).score()).isEqualTo(0.5);
        assertThat(score(COLLECTED, List.of(one, two, gone)).score()).isEqualTo(0.5);
        assertThat(score(COLLECTED, List.of(one, two, gone, new EvidenceWithdrawn(id(2), MAP)))
                        .score())
                .isZero();
    }

    private static MapEvidence score(LocalDate day, List<EvidenceEvent> evidence, JourneyMapEvent... further) {
        return MapEvidence.of(Told.after(further).stages(), evidence.size(), grounds(evidence), day);
    }

    private static List<Ground> grounds(List<EvidenceEvent> evidence) {
        @Nullable MapGrounds known = null;
        for (EvidenceEvent event : evidence) {
            known = MapGrounds.after(known, event);
        }
        return known == null ? List.of() : known.grounds();
    }

    private static EvidenceAttached attached(int number, MapElement about, EvidenceGrade grade) {
        return new EvidenceAttached(
                id(number), MAP, about, EvidenceKind.INTERVIEW, grade, "Seen", null, COLLECTED, null);
    }

    private static EvidenceId id(int number) {
        return new EvidenceId(new UUID(5, number));
    }
}
