package dev.waymark.map.proposal.merge;

import static dev.waymark.map.proposal.merge.Sketch.MAP;
import static dev.waymark.map.proposal.merge.Sketch.merge;
import static dev.waymark.map.proposal.merge.Sketch.tidy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.write.Rewriting;
import dev.waymark.map.proposal.content.ProposedChanges;
import dev.waymark.map.proposal.content.ProposedDocument;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any map and any changes of it; a failure names the seed that shows it. */
class AnyMergeTest {
    private static final int SEEDS = 2_000;

    /** A map, and what two sides made of it without knowing of each other. */
    private record Drawn(int seed, MapDocument base, MapDocument one, MapDocument other) {
        static Drawn of(int seed) {
            RandomEdits edits = new RandomEdits(new Random(seed), new AtomicInteger());
            MapDocument base = edits.map();
            int most = 1 + seed % 12;
            return new Drawn(seed, base, edits.edited(base, most), edits.edited(base, most));
        }
    }

    private static List<Drawn> drawn() {
        return IntStream.range(0, SEEDS).mapToObj(Drawn::of).toList();
    }

    @Test
    void mergedWithNoChangeAMapIsAsItWas() {
        for (Drawn it : drawn()) {
            ThreeWayMerge theirs = merge(it.base(), it.one(), it.base());
            ThreeWayMerge mine = merge(it.base(), it.base(), it.one());
            ThreeWayMerge both = merge(it.base(), it.one(), it.one());

            for (ThreeWayMerge merge : List.of(theirs, mine, both)) {
                assertThat(merge.conflicts()).as("seed %d", it.seed()).isEmpty();
                assertThat(tidy(merge.document())).as("seed %d", it.seed()).isEqualTo(tidy(it.one()));
            }
        }
    }

    @Test
    void whoIsMergedIntoWhomMakesNoDifferenceWithoutConflicts() {
        int without = 0;
        for (Drawn it : drawn()) {
            ThreeWayMerge one = merge(it.base(), it.one(), it.other());
            ThreeWayMerge other = merge(it.base(), it.other(), it.one());

            assertThat(one.conflicts().isEmpty())
                    .as("seed %d", it.seed())
                    .isEqualTo(other.conflicts().isEmpty());
            if (one.conflicts().stream().noneMatch(conflict -> conflict.field().equals("existence"))) {
                assertThat(ids(one)).as("seed %d", it.seed()).containsExactlyInAnyOrderElementsOf(ids(other));
            }
            if (one.conflicts().isEmpty()) {
                without++;
                assertThat(tidy(one.document())).as("seed %d", it.seed()).isEqualTo(tidy(other.document()));
            }
        }
        assertThat(without).isBetween(SEEDS / 10, SEEDS * 9 / 10);
    }

    @Test
    void changesOfDifferentThingsAreAllThere() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            RandomEdits edits = new RandomEdits(random, new AtomicInteger());
            MapDocument base = edits.map();
            List<UnaryOperator<MapDocument>> changes = edits.apart(base);
            int half = changes.size() / 2;

            ThreeWayMerge merge = merge(
                    base,
                    applied(base, changes.subList(0, half)),
                    applied(base, changes.subList(half, changes.size())));

            assertThat(merge.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(tidy(merge.document())).as("seed %d", seed).isEqualTo(tidy(applied(base, changes)));
        }
    }

    @Test
    void howeverConflictsAreDecidedAPossibleMapComesOfIt() {
        for (Drawn it : drawn()) {
            for (Side side : Side.values()) {
                MapDocument merged = merge(it.base(), it.one(), it.other(), new Resolution(side, null))
                        .document();

                Rewriting.refuseImpossible(merged);
                assertThat(merged.touchpoints().map(TouchpointDocument::id))
                        .as("seed %d", it.seed())
                        .doesNotHaveDuplicates();
                assertThat(Changes.between(MAP, merged, merged)).isEmpty();
            }
        }
    }

    @Test
    void whatIsProposedInTwoStepsLeadsFromTheBaseToTheDocument() {
        for (Drawn it : drawn()) {
            MapDocument then = new RandomEdits(new Random(it.seed()), new AtomicInteger(10_000)).edited(it.one(), 5);

            assertThat(ProposedDocument.of(
                            it.base(),
                            ProposedChanges.both(
                                    ProposedChanges.between(it.base(), it.one()),
                                    ProposedChanges.between(it.one(), then))))
                    .as("seed %d", it.seed())
                    .isEqualTo(then);
        }
    }

    private static List<String> ids(ThreeWayMerge merge) {
        return merge.conflicts().stream().map(Conflict::id).toList();
    }

    private static MapDocument applied(MapDocument map, List<UnaryOperator<MapDocument>> changes) {
        MapDocument changed = map;
        for (UnaryOperator<MapDocument> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
