package dev.waymark.map.journeymap.read;

import static dev.waymark.map.journeymap.read.Told.DELIVERY;
import static dev.waymark.map.journeymap.read.Told.EDITH;
import static dev.waymark.map.journeymap.read.Told.LATE;
import static dev.waymark.map.journeymap.read.Told.MAP;
import static dev.waymark.map.journeymap.read.Told.ORDERING;
import static dev.waymark.map.journeymap.read.Told.OWNER;
import static dev.waymark.map.journeymap.read.Told.PURCHASE;
import static dev.waymark.map.journeymap.read.Told.USE;
import static dev.waymark.map.journeymap.read.Told.lanes;
import static dev.waymark.map.journeymap.read.Told.story;
import static dev.waymark.map.journeymap.read.Told.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.GoalDropped;
import dev.waymark.contracts.map.JourneyMapEvent.GoalSet;
import dev.waymark.contracts.map.JourneyMapEvent.MapRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.StateChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionViewsTest {
    @Test
    void theStoryIsToldInWords() {
        assertThat(RevisionViews.of(story()))
                .extracting(RevisionView::changes)
                .containsExactly(
                        List.of("drew the map Camera", "made Olga owner of the map"),
                        List.of("added the stage Purchase"),
                        List.of("added the stage Use"),
                        List.of("added the touchpoint Ordering to Purchase"),
                        List.of("added the touchpoint Delivery to Purchase"));
    }

    @Test
    void aRevisionSaysWhoAndWhen() {
        RevisionView second = RevisionViews.of(story()).get(1);

        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.at()).isEqualTo(time(2));
        assertThat(second.actor()).isEqualTo(OWNER.toString());
        assertThat(second.actorName()).isEqualTo("Olga");
    }

    @ParameterizedTest
    @MethodSource
    void aChangeIsToldInWords(JourneyMapEvent event, String words) {
        assertThat(RevisionViews.of(story(event)).getLast().changes()).containsExactly(words);
    }

    static Stream<Arguments> aChangeIsToldInWords() {
        return Stream.of(
                Arguments.of(new MapRenamed(MAP, "Lens"), "renamed the map from Camera to Lens"),
                Arguments.of(new GoalSet(MAP, new Goal("Fewer calls", null, null)), "set the goal “Fewer calls”"),
                Arguments.of(new GoalDropped(MAP), "dropped the goal"),
                Arguments.of(
                        new VisibilityChanged(MAP, Visibility.PRIVATE),
                        "changed the visibility from viewable to private"),
                Arguments.of(new StateChanged(MAP, MapState.IN_REVIEW), "moved the map from draft to in-review"),
                Arguments.of(new StageRenamed(MAP, USE, "Using"), "renamed the stage Use to Using"),
                Arguments.of(new StageMoved(MAP, USE, 0), "moved the stage Use from place 2 to 1"),
                Arguments.of(new StageRetired(MAP, USE), "removed the stage Use"),
                Arguments.of(new StageRetired(MAP, PURCHASE), "removed the stage Purchase with its 2 touchpoints"),
                Arguments.of(
                        new TouchpointChanged(MAP, DELIVERY, lanes("Delivery", -2)),
                        "changed the feeling of Delivery from −1 to −2"),
                Arguments.of(
                        new TouchpointMoved(MAP, DELIVERY, USE, 0),
                        "moved the touchpoint Delivery from Purchase to Use"),
                Arguments.of(
                        new TouchpointMoved(MAP, DELIVERY, PURCHASE, 0),
                        "moved the touchpoint Delivery in Purchase from place 2 to 1"),
                Arguments.of(new TouchpointRetired(MAP, ORDERING), "removed the touchpoint Ordering from Purchase"),
                Arguments.of(
                        new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4),
                        "raised the pain point “Where is it?” of Delivery"),
                Arguments.of(
                        new DelightNoted(MAP, ORDERING, new DelightId(new UUID(8, 1)), "One click"),
                        "noted the delight “One click” of Ordering"),
                Arguments.of(
                        new StakeholderAssigned(MAP, EDITH, "Edith", StakeholderRole.EDITOR, null),
                        "made Edith editor of the map"));
    }

    @Test
    void eachLaneThatChangedIsToldBySomeWords() {
        TouchpointLanes changed = new TouchpointLanes(
                "Parcel", "post", null, null, null, 5, true, Path.EXCEPTION, null, null, null, null);

        assertThat(RevisionViews.of(story(new TouchpointChanged(MAP, DELIVERY, changed)))
                        .getLast()
                        .changes())
                .containsExactly(
                        "renamed the touchpoint Delivery to Parcel",
                        "set the channel of Parcel to “post”",
                        "cleared the feeling of Parcel",
                        "set the importance of Parcel to 5",
                        "made Parcel a moment of truth",
                        "moved Parcel to the exception path");
    }

    @Test
    void whatIsGoneIsCalledAsItWas() {
        DelightId delight = new DelightId(new UUID(8, 1));

        assertThat(RevisionViews.of(story(
                        new PainPointRaised(MAP, DELIVERY, LATE, "Where is it?", 4),
                        new PainPointReduced(MAP, DELIVERY, LATE, new ActionId(new UUID(9, 1))),
                        new PainPointWithdrawn(MAP, DELIVERY, LATE),
                        new DelightNoted(MAP, ORDERING, delight, "One click"),
                        new DelightWithdrawn(MAP, ORDERING, delight),
                        new StakeholderAssigned(MAP, EDITH, "Edith", StakeholderRole.EDITOR, null),
                        new StakeholderRemoved(MAP, EDITH))))
                .flatExtracting(RevisionView::changes)
                .contains(
                        "marked the pain point “Where is it?” of Delivery as reduced by an action",
                        "withdrew the pain point “Where is it?” of Delivery",
                        "withdrew the delight “One click” of Ordering",
                        "removed the stakeholder Edith");
    }

    @Test
    void anAcknowledgementIsNoRevisionButIsNamedByTheOneItConfirms() {
        List<RevisionView> revisions =
                RevisionViews.of(story(new RevisionAcknowledged(MAP, 5, OWNER), new StageRetired(MAP, USE)));

        assertThat(revisions).hasSize(6);
        assertThat(revisions.get(4).acknowledgedBy()).containsExactly("Olga");
        assertThat(revisions.get(5).acknowledgedBy()).isEmpty();
    }
}
