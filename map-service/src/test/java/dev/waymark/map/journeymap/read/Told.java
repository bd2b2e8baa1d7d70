package dev.waymark.map.journeymap.read;

import static java.util.Objects.requireNonNull;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The story of a map with the stages Purchase (Ordering, Delivery) and Use: five revisions, one a minute. */
final class Told {
    static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));
    static final StageId PURCHASE = new StageId(new UUID(2, 1));
    static final StageId USE = new StageId(new UUID(2, 2));
    static final TouchpointId ORDERING = new TouchpointId(new UUID(3, 1));
    static final TouchpointId DELIVERY = new TouchpointId(new UUID(3, 2));
    static final UserId OWNER = new UserId(new UUID(4, 1));
    static final UserId EDITH = new UserId(new UUID(4, 2));
    static final PainPointId LATE = new PainPointId(new UUID(7, 1));

    private Told() {}

    /** The map after the five revisions and one for each further event. */
    static MapView after(JourneyMapEvent... further) {
        MapView map = null;
        for (ToldEvent event : story(further)) {
            map = event.after(map);
        }
        return requireNonNull(map);
    }

    static List<ToldEvent> story(JourneyMapEvent... further) {
        List<ToldEvent> story = new ArrayList<>(List.of(
                in(1, new MapDrawn(MAP, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, OWNER)),
                in(1, new StakeholderAssigned(MAP, OWNER, "Olga", StakeholderRole.OWNER, "marketing")),
                in(2, new StageAdded(MAP, PURCHASE, "Purchase", 0)),
                in(3, new StageAdded(MAP, USE, "Use", 1)),
                in(4, new TouchpointAdded(MAP, PURCHASE, ORDERING, 0, lanes("Ordering", 0))),
                in(5, new TouchpointAdded(MAP, PURCHASE, DELIVERY, 1, lanes("Delivery", -1)))));
        for (JourneyMapEvent event : further) {
            long current = story.getLast().revision();
            story.add(in(event instanceof RevisionAcknowledged ? current : current + 1, event));
        }
        return story;
    }

    static Instant time(long revision) {
        return Instant.parse("2026-03-01T12:00:00Z").plusSeconds(60 * revision);
    }

    static TouchpointLanes lanes(String name, int feeling) {
        return new TouchpointLanes(name, null, null, null, feeling, null, false, Path.MAIN, null, null, null, null);
    }

    private static ToldEvent in(long revision, JourneyMapEvent event) {
        return new ToldEvent(event, revision, time(revision), OWNER.toString(), "Olga", null);
    }
}
