package dev.waymark.map.picture.scene;

import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A map with what it no longer has, each where it stood. */
final class Ghosts {
    private final MapView before;
    private final MapView now;
    private final Set<TouchpointId> drawn;

    private Ghosts(MapView before, MapView now) {
        this.before = before;
        this.now = now;
        this.drawn = now.stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .map(TouchpointView::id)
                .collect(Collectors.toSet());
    }

    static List<StageView> stages(MapView before, MapView now) {
        return new Ghosts(before, now).stages();
    }

    static List<StakeholderView> stakeholders(MapView before, MapView now) {
        return with(now.stakeholders(), before.stakeholders(), StakeholderView::user);
    }

    private List<StageView> stages() {
        return with(now.stages(), before.stages(), StageView::id).stream()
                .map(this::stage)
                .toList();
    }

    private StageView stage(StageView stage) {
        List<TouchpointView> were = before.stages().stream()
                .filter(it -> it.id().equals(stage.id()))
                .flatMap(it -> it.touchpoints().stream())
                .toList();
        boolean gone = now.stages().stream().noneMatch(it -> it.id().equals(stage.id()));
        List<TouchpointView> are = gone ? List.of() : stage.touchpoints();
        List<TouchpointView> all = with(are, were, TouchpointView::id).stream()
                .filter(it -> are.contains(it) || !drawn.contains(it.id()))
                .map(this::touchpoint)
                .toList();
        return new StageView(stage.id(), stage.name(), stage.opens(), all);
    }

    private TouchpointView touchpoint(TouchpointView touchpoint) {
        return before.stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .filter(it -> it.id().equals(touchpoint.id()))
                .findFirst()
                .map(was -> new TouchpointView(
                        touchpoint.id(),
                        touchpoint.lanes(),
                        with(touchpoint.painPoints(), was.painPoints(), MapView.PainPointView::id),
                        with(touchpoint.delights(), was.delights(), MapView.DelightView::id),
                        touchpoint.personaFeelings()))
                .orElse(touchpoint);
    }

    /** What went follows what it followed. */
    private static <T> List<T> with(List<T> are, List<T> were, Function<T, Object> id) {
        Set<Object> known = are.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<T> all = new ArrayList<>(are);
        int next = 0;
        for (T was : were) {
            if (known.contains(id.apply(was))) {
                next = place(all, id, id.apply(was)) + 1;
            } else {
                all.add(next++, was);
            }
        }
        return all;
    }

    private static <T> int place(List<T> all, Function<T, Object> id, Object wanted) {
        int place = 0;
        while (!id.apply(all.get(place)).equals(wanted)) {
            place++;
        }
        return place;
    }
}
