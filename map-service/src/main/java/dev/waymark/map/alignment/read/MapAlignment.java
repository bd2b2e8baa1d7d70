package dev.waymark.map.alignment.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.RevisionView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stakeholders of a map share its picture: how many have confirmed the revision it is at.
 *
 * @param departments by name; those of no department last
 * @param stakeholders who is the furthest behind first
 */
public record MapAlignment(
        JourneyMapId map,
        long revision,
        Agreement whole,
        List<DepartmentAlignment> departments,
        List<Awareness> stakeholders) {
    /**
     * Of one department.
     *
     * @param department absent for stakeholders of none
     */
    public record DepartmentAlignment(@Nullable String department, Agreement agreement) {}

    /** The least revision some stakeholder has confirmed: what came after it has to be told. */
    static long seenByAll(MapView map) {
        return map.stakeholders().stream().mapToLong(Awareness::seenBy).min().orElse(map.revision());
    }

    static MapAlignment of(MapView map, List<RevisionView> revisions) {
        List<Awareness> stakeholders = map.stakeholders().stream()
                .map(it -> Awareness.of(it, map.revision(), revisions))
                .sorted(Comparator.comparingLong(Awareness::behind).reversed())
                .toList();
        return new MapAlignment(
                map.id(), map.revision(), Agreement.of(stakeholders), departments(stakeholders), stakeholders);
    }

    private static List<DepartmentAlignment> departments(List<Awareness> stakeholders) {
        List<DepartmentAlignment> departments = new ArrayList<>();
        stakeholders.stream()
                .filter(it -> it.department() != null)
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(it.department()), TreeMap::new, Collectors.toList()))
                .forEach((name, members) -> departments.add(new DepartmentAlignment(name, Agreement.of(members))));
        Optional.of(stakeholders.stream().filter(it -> it.department() == null).toList())
                .filter(none -> !none.isEmpty())
                .ifPresent(none -> departments.add(new DepartmentAlignment(null, Agreement.of(none))));
        return departments;
    }
}
