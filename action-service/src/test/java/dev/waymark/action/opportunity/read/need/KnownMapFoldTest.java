package dev.waymark.action.opportunity.read.need;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.action.opportunity.read.need.KnownMap.KnownPainPoint;
import dev.waymark.action.opportunity.read.need.KnownMap.KnownTouchpoint;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownMapFoldTest {
    private static final JourneyMapId MAP = new JourneyMapId(UUID.randomUUID());
    private static final StageId STAGE = new StageId(UUID.randomUUID());
    private static final StageId OTHER_STAGE = new StageId(UUID.randomUUID());
    private static final TouchpointId ASKING = new TouchpointId(UUID.randomUUID());
    private static final TouchpointId PAYING = new TouchpointId(UUID.randomUUID());
    private static final PainPointId QUEUE = new PainPointId(UUID.randomUUID());
    private static final JourneyMapEvent DRAWN =
            new MapDrawn(MAP, "Buying a camera", MapKind.AS_IS, Visibility.VIEWABLE, new UserId(UUID.randomUUID()));
    private static final JourneyMapEvent QUEUE_RAISED = new PainPointRaised(MAP, PAYING, QUEUE, "A queue", 4);

    @Test
    void aTouchpointIsKnownAsItsLanesSay() {
        assertThat(after(DRAWN, added(ASKING), changed(ASKING, "Asking by phone", -2, 5))
                        .touchpoints())
                .singleElement()
                .returns("Asking by phone", KnownTouchpoint::name)
                .returns(-2, KnownTouchpoint::feeling)
                .returns(5, KnownTouchpoint::importance);
    }

    @Test
    void aRetiredTouchpointIsNoLongerDrawn() {
        assertThat(after(DRAWN, added(ASKING), added(PAYING), new TouchpointRetired(MAP, ASKING))
                        .touchpoints())
                .extracting(KnownTouchpoint::drawn)
                .containsExactly(false, true);
    }

    @Test
    void aRetiredStageTakesOnlyTheTouchpointsThatStandInIt() {
        assertThat(after(
                                DRAWN,
                                added(ASKING),
                                added(PAYING),
                                new TouchpointMoved(MAP, ASKING, OTHER_STAGE, 0),
                                new StageRetired(MAP, STAGE))
                        .touchpoints())
                .extracting(KnownTouchpoint::drawn)
                .containsExactly(true, false);
    }

    @Test
    void aReducedPainPointStaysKnownAsReduced() {
        assertThat(after(
                                DRAWN,
                                added(PAYING),
                                QUEUE_RAISED,
                                new PainPointReduced(MAP, PAYING, QUEUE, new ActionId(UUID.randomUUID())))
                        .touchpoints()
                        .getFirst()
                        .painPoints())
                .containsExactly(new KnownPainPoint(QUEUE, "A queue", 4, true));
    }

    @Test
    void aWithdrawnPainPointIsForgotten() {
        assertThat(after(DRAWN, added(PAYING), QUEUE_RAISED, new PainPointWithdrawn(MAP, PAYING, QUEUE))
                        .touchpoints()
                        .getFirst()
                        .painPoints())
                .isEmpty();
    }

    @Test
    void anEventOfAMapNobodyHasHeardOfChangesNothing() {
        assertThat(KnownMapFold.after(null, added(ASKING))).isNull();
    }

    private static KnownMap after(JourneyMapEvent... events) {
        KnownMap map = null;
        for (JourneyMapEvent event : events) {
            map = KnownMapFold.after(map, event);
        }
        return Objects.requireNonNull(map);
    }

    private static TouchpointAdded added(TouchpointId touchpoint) {
        return new TouchpointAdded(MAP, STAGE, touchpoint, 0, lanes("Asking", 1, 3));
    }

    private static TouchpointChanged changed(TouchpointId touchpoint, String name, int feeling, int importance) {
        return new TouchpointChanged(MAP, touchpoint, lanes(name, feeling, importance));
    }

    private static TouchpointLanes lanes(String name, @Nullable Integer feeling, @Nullable Integer importance) {
        return new TouchpointLanes(
                name, null, null, null, feeling, importance, false, Path.MAIN, null, null, null, null);
    }
}
