package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.Refused;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;

/** What has happened to the map of a test. */
final class MapStory {
    static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));
    static final StageId PURCHASE = new StageId(new UUID(2, 1));
    static final StageId USE = new StageId(new UUID(2, 2));
    static final TouchpointId ORDERING = new TouchpointId(new UUID(3, 1));
    static final TouchpointId DELIVERY = new TouchpointId(new UUID(3, 2));
    static final Person OWNER = new Person(new UserId(new UUID(4, 1)), "Olga Owner", "marketing");
    static final Person EDITH = new Person(new UserId(new UUID(4, 2)), "Edith Editor", null);
    static final ExpectedRevision ANY = ExpectedRevision.ANY;

    private MapStory() {}

    /** The map was drawn in revision 1; each further event made one revision. */
    static TestExecutor<JourneyMap> given(JourneyMapEvent... further) {
        List<Object> story = new ArrayList<>();
        story.add(in(1, new MapDrawn(MAP, "Buying a camera", MapKind.AS_IS, Visibility.VIEWABLE, OWNER.id())));
        story.add(in(1, ownerAssigned()));
        for (int i = 0; i < further.length; i++) {
            story.add(in(i + 2, further[i]));
        }
        return new AggregateTestFixture<>(JourneyMap.class).given(story);
    }

    /** As {@link #given}, with the stages Purchase (touchpoints Ordering, Delivery) and Use: five revisions. */
    static TestExecutor<JourneyMap> givenStages(JourneyMapEvent... further) {
        List<JourneyMapEvent> story = new ArrayList<>(List.of(
                new StageAdded(MAP, PURCHASE, "Purchase", 0),
                new StageAdded(MAP, USE, "Use", 1),
                new TouchpointAdded(MAP, PURCHASE, ORDERING, 0, lanes("Ordering", 0)),
                new TouchpointAdded(MAP, PURCHASE, DELIVERY, 1, lanes("Delivery", -1))));
        story.addAll(List.of(further));
        return given(story.toArray(JourneyMapEvent[]::new));
    }

    static StakeholderAssigned ownerAssigned() {
        return assigned(OWNER, StakeholderRole.OWNER);
    }

    static StakeholderAssigned assigned(Person person, StakeholderRole role) {
        return new StakeholderAssigned(MAP, person.id(), person.name(), role, person.department());
    }

    static TouchpointLanes lanes(String name, int feeling) {
        return new TouchpointLanes(name, null, null, null, feeling, null, false, Path.MAIN, null, null, null, null);
    }

    static Matcher<Refusal> refusal(ProblemType type) {
        return Refused.as(type);
    }

    private static Object in(long revision, JourneyMapEvent event) {
        return new GenericEventMessage<>(event, MetaData.with("revision", Long.toString(revision)));
    }
}
