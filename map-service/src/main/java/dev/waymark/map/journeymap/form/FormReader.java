package dev.waymark.map.journeymap.form;

import dev.waymark.contracts.Id;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.journeymap.form.TouchpointInMap.DelightInMap;
import dev.waymark.map.journeymap.form.TouchpointInMap.PainPointInMap;
import dev.waymark.service.Ids;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a form as a document of a map: what has an id is what is on the map, what has none is new and gets one. */
public final class FormReader {
    private final Ids ids;
    private final Set<String> known = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private FormReader(MapDocument before, Ids ids) {
        this.ids = ids;
        for (StageDocument stage : before.stages()) {
            known.add(key("", stage.id()));
        }
        before.touchpoints().forEach(touchpoint -> {
            known.add(key("", touchpoint.id()));
            String home = touchpoint.id().toString();
            touchpoint.painPoints().forEach(it -> known.add(key(home, it.id())));
            touchpoint.delights().forEach(it -> known.add(key(home, it.id())));
        });
    }

    /**
     * What the map shall say.
     *
     * @param nameOf what a persona that is new on the map is called
     * @throws Refusal when an id is not on the map, or comes twice
     */
    public static MapDocument read(MapForm form, MapDocument before, Ids ids, Function<PersonaId, String> nameOf) {
        FormReader reader = new FormReader(before, ids);
        MapDocument document =
                new MapDocument(form.head(before.head(), nameOf), each(form.stages(), "stages", reader::stage));
        if (!reader.violations.isEmpty()) {
            throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, null).withViolations(reader.violations));
        }
        return document;
    }

    private StageDocument stage(StageInMap stage, String path) {
        return new StageDocument(
                id(stage.id(), "", path, StageId::new),
                stage.name().strip(),
                stage.opens(),
                each(stage.touchpoints(), path + ".touchpoints", this::touchpoint));
    }

    private TouchpointDocument touchpoint(TouchpointInMap touchpoint, String path) {
        TouchpointId id = id(touchpoint.id(), "", path, TouchpointId::new);
        String home = id.toString();
        return new TouchpointDocument(
                id,
                touchpoint.lanes(),
                each(touchpoint.painPoints(), path + ".painPoints", (it, at) -> painPoint(it, home, at)),
                each(touchpoint.delights(), path + ".delights", (it, at) -> delight(it, home, at)),
                each(
                        touchpoint.personaFeelings(),
                        path + ".personaFeelings",
                        (it, _) -> new PersonaFeeling(it.persona(), it.feeling())));
    }

    private PainPointDocument painPoint(PainPointInMap painPoint, String home, String path) {
        return new PainPointDocument(
                id(painPoint.id(), home, path, PainPointId::new),
                painPoint.text().strip(),
                painPoint.severity(),
                painPoint.whys() == null ? List.of() : painPoint.whys(),
                painPoint.state() == null ? PainPointState.RAISED : painPoint.state());
    }

    private DelightDocument delight(DelightInMap delight, String home, String path) {
        return new DelightDocument(
                id(delight.id(), home, path, DelightId::new), delight.text().strip());
    }

    private <T extends Id> T id(@Nullable T given, String home, String path, Function<UUID, T> type) {
        if (given == null) {
            return ids.next(type);
        }
        if (!known.contains(key(home, given))) {
            violations.add(new Violation(path + ".id", "is not on this map; leave it out for something new"));
        } else if (!used.add(key(home, given))) {
            violations.add(new Violation(path + ".id", "is there twice"));
        }
        return given;
    }

    private static String key(String home, Id id) {
        return id.kind() + ' ' + home + ' ' + id;
    }

    private static <T, R> List<R> each(@Nullable List<T> items, String path, BiFunction<T, String, R> read) {
        List<T> all = items == null ? List.of() : items;
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> read.apply(all.get(i), path + "[" + i + "]"))
                .toList();
    }
}
