package dev.waymark.map.workshop.gap;

import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.workshop.read.InvitationView;
import dev.waymark.map.workshop.read.PerspectiveView;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.statistics.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The feelings that the invited participants of a workshop named, added up for each touchpoint and department. */
public final class Beliefs {
    private final Map<TouchpointId, Moments> all = new HashMap<>();
    private final Map<TouchpointId, SortedMap<String, Moments>> departments = new HashMap<>();

    private Beliefs() {}

    public static Beliefs of(WorkshopView workshop, List<PerspectiveView> perspectives) {
        Beliefs beliefs = new Beliefs();
        for (PerspectiveView perspective : perspectives) {
            workshop.invitationOf(perspective.participant()).ifPresent(by -> beliefs.add(by, perspective));
        }
        return beliefs;
    }

    private void add(InvitationView by, PerspectiveView perspective) {
        Perspective said = perspective.said();
        if (said == null || said.feeling() == null) {
            return;
        }
        Moments one = Moments.of(said.feeling());
        all.merge(perspective.touchpoint(), one, Moments::plus);
        Optional.ofNullable(by.department())
                .ifPresent(department -> departments
                        .computeIfAbsent(perspective.touchpoint(), _ -> new TreeMap<>())
                        .merge(department, one, Moments::plus));
    }

    Moments at(TouchpointId touchpoint) {
        return all.getOrDefault(touchpoint, Moments.NONE);
    }

    SortedMap<String, Moments> byDepartment(TouchpointId touchpoint) {
        return departments.getOrDefault(touchpoint, new TreeMap<>());
    }
}
