package dev.waymark.map.picture.scene;

import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.picture.drawing.Scene;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works on a map: by department, then by role, then by name; those of no department last. */
record People(MapView map, @Nullable MapView before, Traces traces) {
    private static final Comparator<StakeholderView> ORDER = Comparator.comparing(
                    StakeholderView::department, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(StakeholderView::role)
            .thenComparing(StakeholderView::name);

    List<Scene.Stakeholder> all() {
        List<StakeholderView> all = before == null ? map.stakeholders() : Ghosts.stakeholders(before, map);
        return all.stream().sorted(ORDER).map(this::stakeholder).toList();
    }

    private Scene.Stakeholder stakeholder(StakeholderView person) {
        return new Scene.Stakeholder(
                person.name(),
                role(person.role()),
                person.department() == null ? "No department" : person.department(),
                person.acknowledged(),
                traces.of(Element.STAKEHOLDER, person.user(), null));
    }

    private static String role(StakeholderRole role) {
        return switch (role) {
            case OWNER -> "Owner";
            case EDITOR -> "Editor";
            case COMMENTER -> "Commenter";
            case VIEWER -> "Viewer";
        };
    }
}
