package dev.waymark.map.insight.digest.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.map.insight.digest.read.Digest.ChangedMap;
import dev.waymark.map.insight.digest.read.Digest.DueReview;
import dev.waymark.map.insight.digest.read.Digest.Part;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.review.read.ReviewView;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a subscriber has to do on their maps. */
final class WeekOfMaps {
    private static final Comparator<DueReview> SOONEST_FIRST =
            Comparator.comparing(DueReview::due).thenComparing(it -> it.id().toString());
    private static final Comparator<ChangedMap> LAST_CHANGED_FIRST = Comparator.comparing(ChangedMap::changedAt)
            .reversed()
            .thenComparing(it -> it.id().toString());

    private final MapsThen maps;

    WeekOfMaps(MapsThen maps) {
        this.maps = maps;
    }

    /** Those of the reviews that were open when the week ended. */
    Part<DueReview> due(List<ReviewView> reviews, Instant until) {
        return Part.of(reviews.stream()
                .filter(review -> review.openedAt().isBefore(until)
                        && (review.closedAt() == null || !review.closedAt().isBefore(until)))
                .flatMap(review -> maps.find(review.map()).stream()
                        .filter(map -> map.state() != MapState.ARCHIVED)
                        .map(map -> new DueReview(review.id(), map.id(), map.name(), review.due(), review.reason())))
                .sorted(SOONEST_FIRST)
                .toList());
    }

    /** Those of the maps whose latest revision the user has not acknowledged. */
    Part<ChangedMap> changed(Collection<JourneyMapId> ids, UserId user) {
        return Part.of(ids.stream()
                .flatMap(id -> maps.find(id).stream())
                .filter(map -> map.state() != MapState.ARCHIVED)
                .flatMap(map -> news(map, user))
                .sorted(LAST_CHANGED_FIRST)
                .toList());
    }

    private static Stream<ChangedMap> news(MapView map, UserId user) {
        Optional<StakeholderView> stakeholder =
                map.stakeholders().stream().filter(it -> it.user().equals(user)).findFirst();
        return stakeholder.stream()
                .filter(it -> it.acknowledged() == null || it.acknowledged() < map.revision())
                .map(it -> new ChangedMap(map.id(), map.name(), map.revision(), map.changedAt(), it.acknowledged()));
    }
}
