package dev.waymark.map.proposal.merge;

import static dev.waymark.map.proposal.merge.Sketch.delightId;
import static dev.waymark.map.proposal.merge.Sketch.painPoint;
import static dev.waymark.map.proposal.merge.Sketch.stage;
import static dev.waymark.map.proposal.merge.Sketch.touchpoint;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Any map, and anything done to it. New things get numbers nobody else uses. */
final class RandomEdits {
    private final Random random;
    private final AtomicInteger next;

    RandomEdits(Random random, AtomicInteger next) {
        this.random = random;
        this.next = next;
    }

    MapDocument map() {
        MapDocument map = Sketch.map();
        for (int i = random.nextInt(5); i >= 0; i--) {
            map = addStage(map);
        }
        return edited(map, 25);
    }

    MapDocument edited(MapDocument map, int edits) {
        MapDocument edited = map;
        for (int i = 0; i < edits; i++) {
            edited = edit(edited);
        }
        return edited;
    }

    private MapDocument edit(MapDocument map) {
        return switch (random.nextInt(14)) {
            case 0 -> addStage(map);
            case 1 -> map.stages().size() > 1 ? without(map) : map;
            case 2 -> shuffled(map);
            case 3 -> anyStage(map, it -> new StageDocument(it.id(), "Stage " + fresh(), it.opens(), it.touchpoints()));
            case 4, 5 -> anyStage(map, it -> holding(it, inserted(it.touchpoints(), touchpoint(fresh()))));
            case 6 -> moved(map);
            case 7 ->
                anyStage(
                        map, it -> holding(it, it.touchpoints().stream().skip(1).toList()));
            case 8, 9 -> anyTouchpoint(map, this::otherLanes);
            case 10 -> anyTouchpoint(map, this::otherPainPoints);
            case 11 -> anyTouchpoint(map, this::otherDelights);
            case 12 -> personas(map);
            default -> head(map);
        };
    }

    private int fresh() {
        return next.incrementAndGet();
    }

    private MapDocument addStage(MapDocument map) {
        return new MapDocument(map.head(), inserted(map.stages(), stage(fresh())));
    }

    private MapDocument without(MapDocument map) {
        List<StageDocument> stages = new ArrayList<>(map.stages());
        stages.remove(random.nextInt(stages.size()));
        return new MapDocument(map.head(), stages);
    }

    private MapDocument shuffled(MapDocument map) {
        List<StageDocument> stages = new ArrayList<>(map.stages());
        StageDocument one = stages.remove(random.nextInt(stages.size()));
        return new MapDocument(map.head(), inserted(stages, one));
    }

    private MapDocument moved(MapDocument map) {
        List<TouchpointDocument> all = map.touchpoints().toList();
        if (all.isEmpty()) {
            return map;
        }
        TouchpointDocument one = all.get(random.nextInt(all.size()));
        MapDocument less = new MapDocument(
                map.head(),
                map.stages().stream()
                        .map(it -> holding(
                                it,
                                it.touchpoints().stream()
                                        .filter(other -> !other.equals(one))
                                        .toList()))
                        .toList());
        return anyStage(less, it -> holding(it, inserted(it.touchpoints(), one)));
    }

    private MapDocument anyStage(MapDocument map, UnaryOperator<StageDocument> change) {
        int which = random.nextInt(map.stages().size());
        List<StageDocument> stages = new ArrayList<>(map.stages());
        stages.set(which, change.apply(stages.get(which)));
        return new MapDocument(map.head(), stages);
    }

    private MapDocument anyTouchpoint(MapDocument map, UnaryOperator<TouchpointDocument> change) {
        List<TouchpointDocument> all = map.touchpoints().toList();
        if (all.isEmpty()) {
            return map;
        }
        TouchpointDocument one = all.get(random.nextInt(all.size()));
        return map.eachTouchpoint(it -> it.equals(one) ? change.apply(it) : it);
    }

    private TouchpointDocument otherLanes(TouchpointDocument it) {
        TouchpointLanes was = it.lanes();
        String text = "Text " + random.nextInt(3);
        return Sketch.with(
                it,
                switch (random.nextInt(3)) {
                    case 0 -> Sketch.lanes("Name " + random.nextInt(3), was.customerThought(), was.feeling());
                    case 1 -> Sketch.lanes(was.name(), text, was.feeling());
                    default -> Sketch.lanes(was.name(), was.customerThought(), random.nextInt(5) - 2);
                });
    }

    private TouchpointDocument otherPainPoints(TouchpointDocument it) {
        List<PainPointDocument> points = new ArrayList<>(it.painPoints());
        if (points.isEmpty() || random.nextBoolean()) {
            points.add(painPoint(fresh(), "Late", 1));
        } else if (random.nextBoolean()) {
            points.remove(random.nextInt(points.size()));
        } else {
            int which = random.nextInt(points.size());
            PainPointDocument was = points.get(which);
            points.set(
                    which, new PainPointDocument(was.id(), was.text(), 1 + random.nextInt(5), was.whys(), was.state()));
        }
        return Sketch.with(it, points.toArray(PainPointDocument[]::new));
    }

    private TouchpointDocument otherDelights(TouchpointDocument it) {
        List<DelightDocument> delights = new ArrayList<>(it.delights());
        if (delights.size() > 1) {
            delights.removeFirst();
        } else {
            delights.add(new DelightDocument(delightId(fresh()), "Friendly"));
        }
        return Sketch.delighting(it, delights.toArray(DelightDocument[]::new));
    }

    private MapDocument personas(MapDocument map) {
        PersonaId persona = new PersonaId(new UUID(9, random.nextInt(3)));
        if (!map.head().has(persona)) {
            return map.with(map.head().with(new PersonaOnMap(persona, "Anna")));
        }
        return random.nextInt(3) == 0
                ? map.with(map.head().without(persona)).withoutStrangersFeelings()
                : anyTouchpoint(map, it -> it.feeling(persona, random.nextInt(5) - 2));
    }

    private MapDocument head(MapDocument map) {
        List<String> channels = new ArrayList<>(map.head().channels());
        String channel = "Channel " + random.nextInt(4);
        if (!channels.remove(channel)) {
            channels.add(channel);
        }
        return random.nextBoolean()
                ? map.with(map.head().named("Name " + random.nextInt(3)))
                : map.with(map.head().through(channels));
    }

    private static StageDocument holding(StageDocument stage, List<TouchpointDocument> touchpoints) {
        return new StageDocument(stage.id(), stage.name(), stage.opens(), touchpoints);
    }

    private <T> List<T> inserted(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(random.nextInt(some.size() + 1), one);
        return more;
    }

    /** Changes of single things, each with a list of what it is about, in any order. */
    List<UnaryOperator<MapDocument>> apart(MapDocument map) {
        List<UnaryOperator<MapDocument>> changes = new ArrayList<>();
        changes.add(it -> it.with(it.head().named("Other name")));
        map.stages().forEach(stage -> {
            int added = fresh();
            changes.add(it -> replaced(
                    it,
                    stage,
                    one -> new StageDocument(one.id(), "Other " + one.name(), one.opens(), one.touchpoints())));
            changes.add(it -> replaced(it, stage, one -> {
                List<TouchpointDocument> more = new ArrayList<>(one.touchpoints());
                more.add(touchpoint(added));
                return holding(one, more);
            }));
        });
        map.touchpoints().forEach(one -> {
            int number = fresh();
            if (random.nextInt(4) == 0) {
                changes.add(it -> new MapDocument(
                        it.head(),
                        it.stages().stream()
                                .map(stage -> holding(
                                        stage,
                                        stage.touchpoints().stream()
                                                .filter(other -> !other.id().equals(one.id()))
                                                .toList()))
                                .toList()));
                return;
            }
            changes.add(it -> changed(
                    it,
                    one,
                    was -> Sketch.with(
                            was,
                            Sketch.lanes(
                                    was.lanes().name(),
                                    "Other thought",
                                    was.lanes().feeling()))));
            changes.add(it -> changed(
                    it,
                    one,
                    was -> Sketch.with(
                            was,
                            Sketch.lanes(
                                    "Other name",
                                    was.lanes().customerThought(),
                                    was.lanes().feeling()))));
            changes.add(it -> changed(it, one, was -> {
                List<PainPointDocument> points = new ArrayList<>(was.painPoints());
                points.add(painPoint(number, "Late", 1));
                return Sketch.with(was, points.toArray(PainPointDocument[]::new));
            }));
        });
        Collections.shuffle(changes, random);
        return changes;
    }

    private static MapDocument replaced(MapDocument map, StageDocument stage, UnaryOperator<StageDocument> change) {
        return new MapDocument(
                map.head(),
                map.stages().stream()
                        .map(it -> it.id().equals(stage.id()) ? change.apply(it) : it)
                        .toList());
    }

    private static MapDocument changed(
            MapDocument map, TouchpointDocument one, UnaryOperator<TouchpointDocument> change) {
        return map.eachTouchpoint(it -> it.id().equals(one.id()) ? change.apply(it) : it);
    }
}
