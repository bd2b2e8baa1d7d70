package dev.waymark.map.insight.reader.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.insight.Topic;
import dev.waymark.map.insight.read.InsightView;
import dev.waymark.map.insight.reader.read.Audience.DepartmentAudience;
import dev.waymark.map.insight.subscription.read.SubscriptionView;
import dev.waymark.map.insight.subscription.read.SubscriptionViews;
import dev.waymark.map.journeymap.read.MapViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts who has seen what was meant for them. */
@Singleton
public class Audiences {
    @Inject
    SubscriptionViews subscriptions;

    @Inject
    Readings readings;

    @Inject
    MapViews maps;

    @Inject
    MapAccess access;

    public Audience of(InsightView insight) {
        Predicate<UserId> mayRead = readersOf(insight.content().origin().map());
        Set<UserId> readers =
                readings.of(insight.id()).stream().map(ReadingView::user).collect(Collectors.toSet());
        List<DepartmentAudience> departments = insight.content().departments().stream()
                .map(department -> {
                    Set<UserId> users = subscribers(List.of(Topic.key(department)), mayRead);
                    return new DepartmentAudience(department, users.size(), both(users, readers));
                })
                .toList();
        Set<UserId> all = subscribers(insight.departmentKeys(), mayRead);
        int seen = both(all, readers);
        return new Audience(all.size(), seen, readers.size() - seen, departments);
    }

    private Set<UserId> subscribers(Collection<String> departments, Predicate<UserId> mayRead) {
        return subscriptions.ofDepartments(departments).stream()
                .map(SubscriptionView::user)
                .filter(mayRead)
                .collect(Collectors.toSet());
    }

    private Predicate<UserId> readersOf(@Nullable JourneyMapId map) {
        if (map == null) {
            return _ -> true;
        }
        return maps.find(map)
                .<Predicate<UserId>>map(it -> user -> access.mayRead(it, user))
                .orElse(_ -> false);
    }

    private static int both(Set<UserId> some, Set<UserId> others) {
        Set<UserId> both = new HashSet<>(some);
        both.retainAll(others);
        return both.size();
    }
}
