package dev.waymark.map.journeymap.read;

import static dev.waymark.map.journeymap.read.Told.DELIVERY;
import static dev.waymark.map.journeymap.read.Told.EDITH;
import static dev.waymark.map.journeymap.read.Told.LATE;
import static dev.waymark.map.journeymap.read.Told.MAP;
import static dev.waymark.map.journeymap.read.Told.ORDERING;
import static dev.waymark.map.journeymap.read.Told.OWNER;
import static dev.waymark.map.journeymap.read.Told.PURCHASE;
import static dev.waymark.map.journeymap.read.Told.USE;
import static dev.waymark.map.journeymap.read.Told.after;
import static dev.waymark.map.journeymap.read.Told.lanes;
import static dev.waymark.map.journeymap.read.Told.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.journeymap.read.MapView.Alignment;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MapFoldTest {
    private static final ActionId TRACKING = new ActionId(new UUID(9, 1));

    @Test
    void anEventOfAMapNobodyDrewChangesNothing() {
        assertThat(MapFold.after(null, new StageRetired(MAP, USE), time(1), 1)).isNull();
    }

    @Test
    void aMovedStageTakesItsTouchpointsAlong() {
        MapView map = after(new StageMoved(MAP, PURCHASE, 1));

        assertThat(map.stages()).extracting(StageView::name).containsExactly("Use", "Purchase");
        assertThat(map.stages().getLast().touchpoints()).hasSize(2);
    }

    @Test
    void aTouchpointMovesToAnotherStage() {
        MapView map = after(new TouchpointMoved(MAP, ORDERING, USE, 0));

        assertThat(map.stages().getFirst().touchpoints())
                .extracting(touchpoint -> touchpoint.id())
                .containsExactly(DELIVERY);
        assertThat(map.stages().getLast().touchpoints())
                .extracting(touchpoint -> touchpoint.id())
                .containsExactly(ORDERING);
    }

    @Test
    void aTouchpointMovesWithinItsStage() {
        MapView map = after(new TouchpointMoved(MAP, ORDERING, PURCHASE, 1));

        assertThat(map.stages().getFirst().touchpoints())
                .extracting(touchpoint -> touchpoint.id())
                .containsExactly(DELIVERY, ORDERING);
    }

    @Test
    void aRetiredTouchpointIsNoLongerDrawn() {
        MapView map = after(new TouchpointRetired(MAP, ORDERING));

        assertThat(map.stages().getFirst().touchpoints())
                .extracting(touchpoint -> touchpoint.lanes())
                .containsExactly(lanes("Delivery", -1));
    }

    @Test
    void aPainPointNamesTheActionsThatReducedIt() {
        MapView map = after(
                new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4),
                new PainPointReduced(MAP, DELIVERY, LATE, TRACKING));

        assertThat(map.stages().getFirst().touchpoints().getLast().painPoints())
                .containsExactly(new PainPointView(
                        LATE, "Where is it?", 4, List.of(), PainPointState.REDUCED, List.of(TRACKING)));
    }

    @Test
    void aWithdrawnPainPointIsGone() {
        MapView map = after(
                new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4),
                new PainPointWithdrawn(MAP, DELIVERY, LATE));

        assertThat(map.stages().getFirst().touchpoints().getLast().painPoints()).isEmpty();
    }

    @Test
    void aDroppedGoalIsGone() {
        assertThat(after(new GoalSet(MAP, new Goal("Fewer calls", null, null)), new GoalDropped(MAP))
                        .goal())
                .isNull();
    }

    @Test
    void theOwnerIsWhoWasAssignedLast() {
        MapView map = after(new StakeholderAssigned(MAP, EDITH, "Edith", StakeholderRole.OWNER, null));

        assertThat(map.owner()).isEqualTo(EDITH);
        assertThat(map.ownerName()).isEqualTo("Edith");
    }

    @Test
    void alignmentCountsWhoConfirmedTheCurrentRevision() {
        MapView map = after(
                new StakeholderAssigned(MAP, EDITH, "Edith", StakeholderRole.VIEWER, null),
                new RevisionAcknowledged(MAP, 6, OWNER));

        assertThat(map.revision()).isEqualTo(6);
        assertThat(map.alignment()).isEqualTo(new Alignment(1, 2));
        assertThat(map.changedAt()).isEqualTo(time(6));
    }

    @Test
    void theNextRevisionIsNotYetTheSharedPicture() {
        MapView map = after(new RevisionAcknowledged(MAP, 5, OWNER), new StageRetired(MAP, USE));

        assertThat(map.alignment()).isEqualTo(new Alignment(0, 1));
    }
}
