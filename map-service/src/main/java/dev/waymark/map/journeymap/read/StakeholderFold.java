package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stakeholders of a map after one more event. */
final class StakeholderFold {
    private StakeholderFold() {}

    static MapView assigned(MapView map, StakeholderAssigned event) {
        Predicate<StakeholderView> same = is(event.user());
        List<StakeholderView> after = map.stakeholders().stream().anyMatch(same)
                ? Lists.replaced(map.stakeholders(), same, before -> view(event, before.acknowledged()))
                : Lists.appended(map.stakeholders(), view(event, null));
        return map.of(event.role() == StakeholderRole.OWNER ? event.user() : map.owner(), after);
    }

    static MapView removed(MapView map, StakeholderRemoved event) {
        return map.of(map.owner(), Lists.without(map.stakeholders(), is(event.user())));
    }

    static MapView acknowledged(MapView map, RevisionAcknowledged event) {
        return map.of(
                map.owner(),
                Lists.replaced(
                        map.stakeholders(),
                        is(event.user()),
                        before -> new StakeholderView(
                                before.user(), before.name(), before.role(), before.department(), event.revision())));
    }

    private static StakeholderView view(StakeholderAssigned event, @Nullable Long acknowledged) {
        return new StakeholderView(event.user(), event.name(), event.role(), event.department(), acknowledged);
    }

    private static Predicate<StakeholderView> is(UserId user) {
        return stakeholder -> stakeholder.user().equals(user);
    }
}
