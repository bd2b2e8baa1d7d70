package dev.waymark.feedback.directory;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Visibility;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a map.
 *
 * @param people those with any role on it
 */
public record MapReaders(@BsonId JourneyMapId id, Visibility visibility, List<UserId> people) {
    /** After one more event; most say nothing about readers. */
    static @Nullable MapReaders after(@Nullable MapReaders before, JourneyMapEvent event) {
        if (event instanceof MapDrawn drawn) {
            return new MapReaders(drawn.map(), drawn.visibility(), List.of(drawn.owner()));
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case VisibilityChanged changed -> new MapReaders(before.id, changed.visibility(), before.people);
            case StakeholderAssigned assigned ->
                before.of(Stream.concat(before.without(assigned.user()), Stream.of(assigned.user())));
            case StakeholderRemoved removed -> before.of(before.without(removed.user()));
            default -> before;
        };
    }

    private Stream<UserId> without(UserId user) {
        return people.stream().filter(each -> !each.equals(user));
    }

    private MapReaders of(Stream<UserId> others) {
        return new MapReaders(id, visibility, others.toList());
    }
}
