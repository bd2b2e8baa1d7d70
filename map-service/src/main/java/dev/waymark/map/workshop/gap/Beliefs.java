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
    /** Kept as sums, which are exact for whole numbers. */
    private record Tally(long n, double sum, double squares) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(n + other.n, sum + other.sum, squares + other.squares);
        }

        Moments moments() {
            return Moments.ofSums(n, sum, squares);
        }
    }

    private final Map<TouchpointId, Tally> all = new HashMap<>();
    private final Map<TouchpointId, SortedMap<String, Tally>> departments = new HashMap<>();

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
        double feeling = said.feeling();
        Tally one = new Tally(1, feeling, feeling * feeling);
        all.merge(perspective.touchpoint(), one, Tally::plus);
        Optional.ofNullable(by.department())
                .ifPresent(department -> departments
                        .computeIfAbsent(perspective.touchpoint(), _ -> new TreeMap<>())
                        .merge(department, one, Tally::plus));
    }

    Moments at(TouchpointId touchpoint) {
        return all.getOrDefault(touchpoint, Tally.NONE).moments();
    }

    /** In the order of their names. */
    SortedMap<String, Moments> byDepartment(TouchpointId touchpoint) {
        SortedMap<String, Moments> byDepartment = new TreeMap<>();
        departments
                .getOrDefault(touchpoint, new TreeMap<>())
                .forEach((department, tally) -> byDepartment.put(department, tally.moments()));
        return byDepartment;
    }
}
