package dev.waymark.map.journeymap.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.CustomersKind;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What leads from one document to another leads there: the events are folded as those of any map. */
class ChangesTest {
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));
    private static final MapHead HEAD = MapHead.drawn("Buying", Visibility.VIEWABLE);

    @Test
    void fromAnyDocumentToAnyOtherTheEventsLeadThereAndFromThereNowhere() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            MapDocument before = anyDocument(random);
            MapDocument after = anyDocument(random);
            List<JourneyMapEvent> events = Changes.between(MAP, before, after);

            assertThat(sorted(folded(folded(null, Changes.between(MAP, EMPTY, before)), events)
                            .document()))
                    .as("%s to %s by %s", before, after, events)
                    .isEqualTo(after);
            assertThat(Changes.between(MAP, after, after)).isEmpty();
        }
    }

    @Test
    void theLastStageOfManyComesFirstByOneMove() {
        assertThat(Changes.between(MAP, stages(1, 2, 3, 4, 5), stages(5, 1, 2, 3, 4)))
                .containsExactly(new StageMoved(MAP, stage(5), 0));
        assertThat(Changes.between(MAP, stages(1, 2, 3, 4, 5), stages(2, 3, 4, 5, 1)))
                .containsExactly(new StageMoved(MAP, stage(1), 4));
    }

    @Test
    void aTouchpointOfAStageThatGoesIsMovedOutFirst() {
        MapDocument before = document(in(1, bare(1)), in(2, bare(2), bare(3)));
        MapDocument after = document(in(1, bare(3), bare(1)));

        assertThat(Changes.between(MAP, before, after))
                .containsExactly(new TouchpointMoved(MAP, touchpoint(3), stage(1), 0), new StageRetired(MAP, stage(2)));
    }

    @Test
    void whatDiffersIsAllThatHappens() {
        TouchpointDocument before = new TouchpointDocument(
                touchpoint(1),
                lanes("Delivery", -1),
                List.of(PainPointDocument.raised(painPoint(1), "Late", null)),
                List.of(new DelightDocument(delight(1), "Friendly")),
                List.of());
        TouchpointDocument after = new TouchpointDocument(
                touchpoint(1),
                lanes("Delivery", -2),
                List.of(new PainPointDocument(
                        painPoint(1), "Late", 4, List.of("No events"), PainPointState.BEING_WORKED_ON)),
                List.of(new DelightDocument(delight(1), "Very friendly")),
                List.of());

        assertThat(Changes.between(
                        MAP,
                        document(in(1, before)),
                        new MapDocument(
                                HEAD.named("Buying a camera"),
                                document(in(1, after)).stages())))
                .containsExactly(
                        new MapRenamed(MAP, "Buying a camera"),
                        new TouchpointChanged(MAP, touchpoint(1), lanes("Delivery", -2)),
                        new PainPointChanged(
                                MAP,
                                touchpoint(1),
                                painPoint(1),
                                "Late",
                                4,
                                List.of("No events"),
                                PainPointState.BEING_WORKED_ON),
                        new DelightWithdrawn(MAP, touchpoint(1), delight(1)),
                        new DelightNoted(MAP, touchpoint(1), delight(1), "Very friendly"));
    }

    private static final MapDocument EMPTY = new MapDocument(HEAD, List.of());

    private static MapView folded(@Nullable MapView before, List<JourneyMapEvent> events) {
        MapView map = before == null
                ? MapFold.after(
                        null,
                        new MapDrawn(MAP, "Buying", MapKind.AS_IS, Visibility.VIEWABLE, new UserId(new UUID(9, 9))),
                        Instant.EPOCH,
                        1)
                : before;
        for (JourneyMapEvent event : events) {
            map = MapFold.after(map, event, Instant.EPOCH, 2);
        }
        return Objects.requireNonNull(map);
    }

    /** Pain points and personas have no order of their own. */
    private static MapDocument sorted(MapDocument document) {
        MapHead head = document.head();
        return new MapDocument(
                new MapHead(
                        head.name(),
                        head.goal(),
                        head.visibility(),
                        head.state(),
                        head.customers(),
                        head.channels(),
                        head.personas().stream()
                                .sorted(Comparator.comparing(it -> it.persona().value()))
                                .toList()),
                document.stages().stream()
                        .map(stage -> new StageDocument(
                                stage.id(),
                                stage.name(),
                                stage.opens(),
                                stage.touchpoints().stream()
                                        .map(ChangesTest::sorted)
                                        .toList()))
                        .toList());
    }

    private static TouchpointDocument sorted(TouchpointDocument touchpoint) {
        return new TouchpointDocument(
                touchpoint.id(),
                touchpoint.lanes(),
                touchpoint.painPoints().stream()
                        .sorted(Comparator.comparing(it -> it.id().value()))
                        .toList(),
                touchpoint.delights(),
                touchpoint.personaFeelings().stream()
                        .sorted(Comparator.comparing(it -> it.persona().value()))
                        .toList());
    }

    private static MapDocument anyDocument(Random random) {
        List<Integer> personas = some(random, 3).stream().sorted().toList();
        List<TouchpointDocument> touchpoints = new ArrayList<>(some(random, 9).stream()
                .map(id -> new TouchpointDocument(
                        touchpoint(id),
                        lanes("Touchpoint " + id, random.nextInt(5) - 2),
                        some(random, 3).stream()
                                .sorted()
                                .map(it -> anyPainPoint(random, it))
                                .toList(),
                        List.of(),
                        personas.stream()
                                .filter(_ -> random.nextBoolean())
                                .map(it -> new PersonaFeeling(persona(it), random.nextInt(5) - 2))
                                .toList()))
                .toList());
        List<StageDocument> stages = new ArrayList<>();
        for (int id : some(random, 5)) {
            int count = random.nextInt(touchpoints.size() + 1);
            JourneyMapId opens = random.nextBoolean() ? null : new JourneyMapId(new UUID(6, random.nextInt(2)));
            stages.add(new StageDocument(stage(id), "Stage " + id, opens, List.copyOf(touchpoints.subList(0, count))));
            touchpoints = new ArrayList<>(touchpoints.subList(count, touchpoints.size()));
        }
        Goal goal = random.nextBoolean() ? null : new Goal("Goal " + random.nextInt(2), null, null);
        Customers customers =
                random.nextBoolean() ? null : new Customers(CustomersKind.GROUP, "Group " + random.nextInt(2));
        MapHead head = HEAD.aimingAt(goal)
                .about(customers)
                .through(some(random, 3).stream().map(Object::toString).toList());
        for (int id : personas) {
            head = head.with(new PersonaOnMap(persona(id), "Persona " + id));
        }
        return new MapDocument(head, stages);
    }

    private static PainPointDocument anyPainPoint(Random random, int id) {
        return new PainPointDocument(
                painPoint(id),
                "Pain",
                random.nextInt(2) + 1,
                List.of(),
                random.nextBoolean() ? PainPointState.RAISED : PainPointState.GONE);
    }

    private static List<Integer> some(Random random, int of) {
        List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, of).boxed().toList());
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(of + 1));
    }

    private static MapDocument stages(int... ids) {
        return document(Arrays.stream(ids).mapToObj(id -> in(id)).toArray(StageDocument[]::new));
    }

    private static MapDocument document(StageDocument... stages) {
        return new MapDocument(HEAD, List.of(stages));
    }

    private static StageDocument in(int stage, TouchpointDocument... touchpoints) {
        return new StageDocument(stage(stage), "Stage " + stage, null, List.of(touchpoints));
    }

    private static TouchpointDocument bare(int id) {
        return TouchpointDocument.bare(touchpoint(id), lanes("Touchpoint " + id, 0));
    }

    private static TouchpointLanes lanes(String name, int feeling) {
        return new TouchpointLanes(name, null, null, null, feeling, null, false, Path.MAIN, null, null, null, null);
    }

    private static StageId stage(int id) {
        return new StageId(new UUID(2, id));
    }

    private static TouchpointId touchpoint(int id) {
        return new TouchpointId(new UUID(3, id));
    }

    private static PersonaId persona(int id) {
        return new PersonaId(new UUID(7, id));
    }

    private static PainPointId painPoint(int id) {
        return new PainPointId(new UUID(4, id));
    }

    private static DelightId delight(int id) {
        return new DelightId(new UUID(5, id));
    }
}
