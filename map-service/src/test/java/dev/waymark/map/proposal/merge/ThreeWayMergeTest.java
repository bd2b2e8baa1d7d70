package dev.waymark.map.proposal.merge;

import static dev.waymark.map.proposal.merge.Sketch.ANNA;
import static dev.waymark.map.proposal.merge.Sketch.change;
import static dev.waymark.map.proposal.merge.Sketch.delightId;
import static dev.waymark.map.proposal.merge.Sketch.delighting;
import static dev.waymark.map.proposal.merge.Sketch.filled;
import static dev.waymark.map.proposal.merge.Sketch.lanes;
import static dev.waymark.map.proposal.merge.Sketch.map;
import static dev.waymark.map.proposal.merge.Sketch.merge;
import static dev.waymark.map.proposal.merge.Sketch.ordered;
import static dev.waymark.map.proposal.merge.Sketch.painPoint;
import static dev.waymark.map.proposal.merge.Sketch.renamed;
import static dev.waymark.map.proposal.merge.Sketch.saying;
import static dev.waymark.map.proposal.merge.Sketch.stage;
import static dev.waymark.map.proposal.merge.Sketch.stageId;
import static dev.waymark.map.proposal.merge.Sketch.touchpoint;
import static dev.waymark.map.proposal.merge.Sketch.touchpointId;
import static dev.waymark.map.proposal.merge.Sketch.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.contracts.map.Goal;
import dev.waymark.map.journeymap.difference.Difference.Place;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.service.problem.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {
    private static final Resolution MINE = new Resolution(Side.MINE, null);
    private static final Resolution THEIRS = new Resolution(Side.THEIRS, null);
    private static final MapDocument BASE =
            map(stage(1, saying(1, "Where?", 0), saying(2, "When?", -1)), stage(2, touchpoint(3)), stage(3));

    @Test
    void differentFieldsOfOneTouchpointComeTogether() {
        MapDocument theirs = change(BASE, 1, it -> with(it, lanes("Touchpoint 1", "Where?", 2)));
        MapDocument mine = change(BASE, 1, it -> with(it, lanes("Ordering", "Where?", 0)));

        ThreeWayMerge merge = merge(BASE, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.document()).isEqualTo(change(BASE, 1, it -> with(it, lanes("Ordering", "Where?", 2))));
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        MapDocument both = renamed(change(BASE, 1, it -> with(it, lanes("Ordering", null, 0))), 2, "Use");

        assertThat(merge(BASE, both, both)).isEqualTo(new ThreeWayMerge(both, List.of(), List.of()));
    }

    @Test
    void oneFieldChangedToDifferentValuesIsAConflictThatASideOrATextDecides() {
        MapDocument theirs = change(BASE, 1, it -> saying(1, "Where is it?", 0));
        MapDocument mine = change(BASE, 1, it -> saying(1, "Where to?", 0));

        ThreeWayMerge merge = merge(BASE, theirs, mine);

        assertThat(merge.conflicts())
                .extracting(Conflict::id, Conflict::name, Conflict::base, Conflict::theirs, Conflict::mine)
                .containsExactly(tuple(
                        "touchpoint/%s/customerThought".formatted(touchpointId(1)),
                        "Touchpoint 1",
                        "Where?",
                        "Where is it?",
                        "Where to?"));
        assertThat(merge.undecided()).isEqualTo(merge.conflicts());
        assertThat(merge.document()).isEqualTo(theirs);
        assertThat(merge(BASE, theirs, mine, MINE).document()).isEqualTo(mine);
        assertThat(merge(BASE, theirs, mine, new Resolution(Side.MINE, "Where is it to?"))
                        .document())
                .isEqualTo(change(BASE, 1, it -> saying(1, "Where is it to?", 0)));
    }

    @Test
    void aTextDecidesNoFeelingAndNoOverlongName() {
        MapDocument theirs = change(BASE, 1, it -> with(it, lanes("Ordering", "Where?", 1)));
        MapDocument mine = change(BASE, 1, it -> with(it, lanes("Order", "Where?", 0)));
        MapDocument felt = change(BASE, 1, it -> saying(1, "Where?", -2));

        assertThatThrownBy(() -> merge(BASE, theirs, mine, new Resolution(Side.MINE, "x".repeat(201))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("200");
        assertThatThrownBy(() -> merge(BASE, theirs, felt, new Resolution(Side.MINE, "bad")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no text");
    }

    @Test
    void whatOneRemovedAndTheOtherLeftAloneGoes() {
        MapDocument theirs = renamed(BASE, 2, "Use");
        MapDocument mine = filled(ordered(BASE, 1, 2), 1, saying(1, "Where?", 0));

        ThreeWayMerge merge = merge(BASE, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.document()).isEqualTo(renamed(mine, 2, "Use"));
    }

    @Test
    void whatOneRemovedAndTheOtherChangedIsAConflict() {
        MapDocument theirs = filled(BASE, 1, saying(2, "When?", -1));
        MapDocument mine = change(BASE, 1, it -> saying(1, "Where to?", 0));

        ThreeWayMerge merge = merge(BASE, theirs, mine);

        assertThat(merge.conflicts())
                .extracting(Conflict::field, Conflict::theirs, Conflict::mine)
                .containsExactly(tuple("existence", null, saying(1, "Where to?", 0)));
        assertThat(merge.document()).isEqualTo(theirs);
        assertThat(merge(BASE, theirs, mine, MINE).document()).isEqualTo(mine);
    }

    @Test
    void aStageThatOneRemovedIsOneConflictWithAllTheOtherChangedInIt() {
        MapDocument theirs = ordered(BASE, 2, 3);
        MapDocument mine = filled(
                renamed(BASE, 1, "Purchase"), 1, saying(1, "Where to?", 0), saying(2, "When?", 2), touchpoint(4));

        ThreeWayMerge merge = merge(BASE, theirs, mine);

        assertThat(merge.conflicts())
                .extracting(Conflict::id)
                .containsExactly("stage/%s/existence".formatted(stageId(1)));
        assertThat(merge.document()).isEqualTo(theirs);
        assertThat(merge(BASE, theirs, mine, MINE).document()).isEqualTo(mine);
    }

    @Test
    void whatWasMovedOutOfARemovedStageKeepsTheChangesOfTheOtherSide() {
        MapDocument theirs =
                filled(ordered(BASE, 2, 3), 2, touchpoint(3), saying(1, "Where?", 0), saying(2, "When?", -1));
        MapDocument mine = change(BASE, 1, it -> saying(1, "Where to?", 0));

        ThreeWayMerge merge = merge(BASE, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.document()).isEqualTo(change(theirs, 1, it -> saying(1, "Where to?", 0)));
    }

    @Test
    void nothingThatBothSidesHaveIsLostWithAStage() {
        MapDocument theirs = filled(ordered(BASE, 1, 3), 3, touchpoint(3));
        MapDocument mine = filled(filled(ordered(BASE, 1, 2), 2), 1, touchpoint(3));

        for (Resolution all : List.of(MINE, THEIRS)) {
            assertThat(merge(BASE, theirs, mine, all).document().touchpoints())
                    .extracting(MapDocument.TouchpointDocument::id)
                    .contains(touchpointId(3));
        }
    }

    @Test
    void painPointsAndDelightsAreMergedOneByOne() {
        MapDocument base =
                change(BASE, 1, it -> delighting(with(it, painPoint(1, "Late", 2), painPoint(2, "Rude", 3))));
        MapDocument theirs = change(base, 1, it -> with(it, painPoint(1, "Late", 5), painPoint(2, "Rude", 3)));
        MapDocument mine = change(
                base,
                1,
                it -> delighting(
                        with(it, painPoint(1, "Too late", 2), painPoint(3, "Wet", 1)),
                        new DelightDocument(delightId(1), "Friendly")));

        ThreeWayMerge merge = merge(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.document())
                .isEqualTo(change(
                        base,
                        1,
                        it -> delighting(
                                with(it, painPoint(1, "Too late", 5), painPoint(3, "Wet", 1)),
                                new DelightDocument(delightId(1), "Friendly"))));
    }

    @Test
    void ordersChangedAtDifferentPlacesComeTogether() {
        MapDocument base = map(stage(1), stage(2), stage(3), stage(4), stage(5));

        ThreeWayMerge merge = merge(base, ordered(base, 2, 1, 3, 4, 5), ordered(base, 1, 2, 3, 7, 5, 4));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(numbers(merge.document())).containsExactly(2, 1, 3, 7, 5, 4);
    }

    @Test
    void oneStageMovedToDifferentPlacesIsAConflict() {
        MapDocument base = map(stage(1), stage(2), stage(3), stage(4));
        MapDocument theirs = ordered(base, 4, 1, 2, 3);
        MapDocument mine = ordered(base, 1, 4, 2, 3);

        ThreeWayMerge merge = merge(base, theirs, mine);

        assertThat(merge.conflicts())
                .extracting(Conflict::id, Conflict::base, Conflict::theirs, Conflict::mine)
                .containsExactly(tuple(
                        "stage/%s/position".formatted(stageId(4)),
                        new Place(null, 3),
                        new Place(null, 0),
                        new Place(null, 1)));
        assertThat(numbers(merge(base, theirs, mine, MINE).document())).containsExactly(1, 4, 2, 3);
        assertThat(numbers(merge(base, theirs, mine, THEIRS).document())).containsExactly(4, 1, 2, 3);
    }

    @Test
    void oneTouchpointMovedToDifferentStagesIsAConflict() {
        MapDocument theirs = filled(filled(BASE, 2), 3, touchpoint(3));
        MapDocument mine = filled(filled(BASE, 2), 1, touchpoint(3), saying(1, "Where?", 0), saying(2, "When?", -1));

        assertThat(merge(BASE, theirs, mine).conflicts())
                .extracting(Conflict::field, Conflict::theirs, Conflict::mine)
                .containsExactly(tuple("stage", new Place("Stage 3", 0), new Place("Stage 1", 0)));
        assertThat(merge(BASE, theirs, mine, MINE).document()).isEqualTo(mine);
        assertThat(merge(BASE, theirs, mine, THEIRS).document()).isEqualTo(theirs);
    }

    @Test
    void newTouchpointsOfBothSidesStandSideBySideTheOlderFirst() {
        MapDocument theirs = filled(BASE, 2, touchpoint(3), touchpoint(6));
        MapDocument mine = filled(BASE, 2, touchpoint(3), touchpoint(5));

        assertThat(merge(BASE, theirs, mine).document())
                .isEqualTo(filled(BASE, 2, touchpoint(3), touchpoint(5), touchpoint(6)));
    }

    @Test
    void theGoalIsMergedPartByPartAndChannelsOneByOne() {
        MapDocument base =
                BASE.with(BASE.head().aimingAt(new Goal("Sell", "NPS", null)).through(List.of("store", "phone")));
        MapDocument theirs =
                base.with(base.head().aimingAt(new Goal("Sell", "CSAT", null)).through(List.of("store")));
        MapDocument mine = base.with(
                base.head().aimingAt(new Goal("Sell more", "NPS", null)).through(List.of("store", "phone", "chat")));

        ThreeWayMerge merge = merge(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.document().head().goal()).isEqualTo(new Goal("Sell more", "CSAT", null));
        assertThat(merge.document().head().channels()).containsExactly("store", "chat");
    }

    @Test
    void aPersonaTakenOffWhoseFeelingTheOtherChangedIsOneConflict() {
        MapDocument base =
                change(BASE.with(BASE.head().with(new PersonaOnMap(ANNA, "Anna"))), 1, it -> it.feeling(ANNA, 1));
        MapDocument theirs = base.with(base.head().without(ANNA)).withoutStrangersFeelings();
        MapDocument mine = change(change(base, 1, it -> it.feeling(ANNA, -2)), 2, it -> it.feeling(ANNA, 0));

        assertThat(merge(base, theirs, mine).conflicts())
                .extracting(Conflict::id)
                .containsExactly("persona/%s/existence".formatted(ANNA));
        assertThat(merge(base, theirs, mine, MINE).document()).isEqualTo(mine);
        assertThat(merge(base, theirs, mine, THEIRS).document()).isEqualTo(theirs);
        assertThat(merge(base, theirs, base).conflicts()).isEmpty();
    }

    @Test
    void takingAPersonaOffIsNoChangeOfTheTouchpointsItFeltSomethingAt() {
        MapDocument base =
                change(BASE.with(BASE.head().with(new PersonaOnMap(ANNA, "Anna"))), 3, it -> it.feeling(ANNA, 1));
        MapDocument theirs = base.with(base.head().without(ANNA)).withoutStrangersFeelings();
        MapDocument mine = ordered(base, 1, 3);

        ThreeWayMerge merge = merge(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.document()).isEqualTo(ordered(theirs, 1, 3));
    }

    private static List<Integer> numbers(MapDocument map) {
        return map.stages().stream()
                .map(StageDocument::id)
                .map(id -> IntStream.range(1, 10)
                        .filter(it -> stageId(it).equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
