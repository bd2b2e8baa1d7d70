package dev.waymark.map.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.contracts.map.ElementKind;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.exchange.Sample;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssumptionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final StageId PURCHASE = new StageId(new UUID(1, 1));
    private static final StageId USE = new StageId(new UUID(1, 2));
    private static final TouchpointId ORDERING = touchpoint(1);
    private static final TouchpointId DELIVERY = touchpoint(2);
    private static final TouchpointId SETUP = touchpoint(3);
    private static final TouchpointId SUPPORT = touchpoint(4);
    private static final PainPointId LATE = new PainPointId(new UUID(3, 1));

    /** Ordering (5), Delivery (3, late), Setup (nobody has judged it, moment of truth), Support (5). */
    private static final MapView MAP = Sample.map(
            "Camera",
            List.of(
                    new StageView(PURCHASE, "Purchase", null, List.of(drawn(ORDERING, "Ordering", 5, false), late())),
                    new StageView(
                            USE,
                            "Use",
                            null,
                            List.of(drawn(SETUP, "Setup", null, true), drawn(SUPPORT, "Support", 5, false)))));

    @Test
    void momentsOfTruthComeFirstThenWhatIsImportantThenAsTheMapGoes() {
        assertThat(assumptions(List.of(), ElementKind.TOUCHPOINT))
                .extracting(Assumption::name, Assumption::footing)
                .containsExactly(
                        tuple("Setup", Footing.NOTHING),
                        tuple("Ordering", Footing.NOTHING),
                        tuple("Support", Footing.NOTHING),
                        tuple("Delivery", Footing.NOTHING));
    }

    @Test
    void everythingAMapSaysCanRestOnAssumptions() {
        assertThat(assumptions(List.of(), null))
                .extracting(it -> it.about().kind(), Assumption::name, Assumption::in)
                .containsExactly(
                        tuple(ElementKind.STAGE, "Use", null),
                        tuple(ElementKind.TOUCHPOINT, "Setup", "Use"),
                        tuple(ElementKind.STAGE, "Purchase", null),
                        tuple(ElementKind.TOUCHPOINT, "Ordering", "Purchase"),
                        tuple(ElementKind.TOUCHPOINT, "Support", "Use"),
                        tuple(ElementKind.TOUCHPOINT, "Delivery", "Purchase"),
                        tuple(ElementKind.PAIN_POINT, "Late", "Delivery"),
                        tuple(ElementKind.GOAL, "Nobody asks where the parcel is", null));
    }

    @Test
    void whatIsValidatedIsNoAssumptionUntilItIsStale() {
        List<Support> supports = List.of(
                support(MapElement.of(ORDERING), EvidenceGrade.VALIDATED, TODAY),
                support(MapElement.of(SUPPORT), EvidenceGrade.VALIDATED, TODAY.minusDays(1)),
                support(MapElement.of(SUPPORT), EvidenceGrade.VALIDATED, TODAY.minusDays(40)),
                support(MapElement.of(SETUP), EvidenceGrade.INTERNALLY_REASONED, TODAY),
                support(MapElement.of(SETUP), EvidenceGrade.ASSUMPTION, TODAY));

        assertThat(assumptions(supports, ElementKind.TOUCHPOINT))
                .extracting(Assumption::name, Assumption::footing, Assumption::evidence, Assumption::staleSince)
                .containsExactly(
                        tuple("Setup", Footing.INTERNALLY_REASONED, 2, null),
                        tuple("Support", Footing.STALE, 2, TODAY),
                        tuple("Delivery", Footing.NOTHING, 0, null));
    }

    @Test
    void evidenceOfAPainPointSpeaksForItsTouchpointAndNotTheOtherWayRound() {
        List<Support> ofThePain = List.of(support(MapElement.of(DELIVERY, LATE), EvidenceGrade.VALIDATED, TODAY));
        List<Support> ofDelivery = List.of(support(MapElement.of(DELIVERY), EvidenceGrade.VALIDATED, TODAY));

        assertThat(assumptions(ofThePain, null)).extracting(Assumption::name).doesNotContain("Delivery", "Late");
        assertThat(assumptions(ofDelivery, null))
                .extracting(Assumption::name)
                .doesNotContain("Delivery")
                .contains("Late");
    }

    @Test
    void theScoreCountsTouchpointsByWhatTheyStandOnAtBest() {
        EvidenceScore score = EvidenceScore.of(
                MAP,
                List.of(
                        support(MapElement.of(ORDERING), EvidenceGrade.VALIDATED, TODAY),
                        support(MapElement.of(ORDERING), EvidenceGrade.ASSUMPTION, TODAY),
                        support(MapElement.of(DELIVERY), EvidenceGrade.VALIDATED, TODAY.minusDays(1)),
                        support(MapElement.of(SETUP), EvidenceGrade.INTERNALLY_REASONED, TODAY),
                        support(MapElement.of(touchpoint(9)), EvidenceGrade.VALIDATED, TODAY)),
                TODAY);

        assertThat(score.whole())
                .isEqualTo(new EvidenceScore.Share(
                        0.25, 4, score.whole().low(), score.whole().high(), 1, 1, 1, 0, 1));
        assertThat(score.whole().low()).isBetween(0.0455, 0.0457);
        assertThat(score.whole().high()).isBetween(0.6993, 0.6995);
        assertThat(score.stages())
                .extracting(
                        it -> it.name(),
                        it -> it.share().score(),
                        it -> it.share().n())
                .containsExactly(tuple("Purchase", 0.5, 2L), tuple("Use", 0.0, 2L));
    }

    @Test
    void aMapWithoutTouchpointsHasNoScore() {
        EvidenceScore score = EvidenceScore.of(Sample.map("Empty", List.of()), List.of(), TODAY);

        assertThat(score.whole()).isEqualTo(new EvidenceScore.Share(null, 0, null, null, 0, 0, 0, 0, 0));
        assertThat(score.stages()).isEmpty();
    }

    @Test
    void pageByPageEverythingIsSeenOnce() {
        List<Assumption> all = assumptions(List.of(), null);
        List<Assumption> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Assumption> page = AssumptionPages.page(all, new PageRequest(3, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-9-1", "2-1-1", "1-1--1", "{\"$gt\":\"\"}", "1-1-9999999999"})
    void aCursorIsTheNextOfAPage(String cursor) {
        assertThatThrownBy(() -> AssumptionPages.page(List.of(), new PageRequest(3, cursor)))
                .isInstanceOf(Refusal.class);
    }

    private static List<Assumption> assumptions(List<Support> supports, @Nullable ElementKind kind) {
        return Assumption.of(MAP, supports, TODAY, kind);
    }

    private static Support support(MapElement about, EvidenceGrade grade, LocalDate countsUntil) {
        return new Support(about, grade, countsUntil);
    }

    private static TouchpointView late() {
        PainPointView late = new PainPointView(LATE, "Late", 4, List.of(), PainPointState.RAISED, List.of());
        return new TouchpointView(DELIVERY, lanes("Delivery", 3, false), List.of(late), List.of(), List.of());
    }

    private static TouchpointView drawn(
            TouchpointId id, String name, @Nullable Integer importance, boolean momentOfTruth) {
        return new TouchpointView(id, lanes(name, importance, momentOfTruth), List.of(), List.of(), List.of());
    }

    private static TouchpointLanes lanes(String name, @Nullable Integer importance, boolean momentOfTruth) {
        return new TouchpointLanes(
                name, null, null, null, null, importance, momentOfTruth, Path.MAIN, null, null, null, null);
    }

    private static TouchpointId touchpoint(int number) {
        return new TouchpointId(new UUID(2, number));
    }
}
