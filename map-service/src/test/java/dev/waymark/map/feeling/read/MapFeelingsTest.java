package dev.waymark.map.feeling.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.feeling.read.TouchpointFeeling.Standing;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapFeelingsTest {
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));
    private static final JourneyMapId OTHER = new JourneyMapId(new UUID(1, 2));
    private static final TouchpointId ORDERING = new TouchpointId(new UUID(2, 1));
    private static final TouchpointId DELIVERY = new TouchpointId(new UUID(2, 2));
    private static final TouchpointId REPAIR = new TouchpointId(new UUID(2, 3));

    @Test
    void theMeanOfTheAnswersStandsBesideTheMappedFeelingWithItsInterval() {
        TouchpointFeeling ordering = feelings(
                        answers(ORDERING, -2, -2, -2, -1, -1, -1, -1, 0, 0, 1), touchpoint(ORDERING, 1))
                .getFirst();

        assertThat(ordering.mapped()).isEqualTo(1);
        assertThat(ordering.answers()).isEqualTo(10);
        assertThat(ordering.gap()).isCloseTo(-1.9, within(1e-9));
        assertThat(measured(ordering).mean()).isCloseTo(-0.9, within(1e-9));
        assertThat(measured(ordering).low()).isCloseTo(-1.6116, within(1e-3));
        assertThat(measured(ordering).high()).isCloseTo(-0.1884, within(1e-3));
        assertThat(measured(ordering).method()).isEqualTo("student-t");
    }

    @Test
    void theWidestGapComesFirstInWhateverDirection() {
        MapTally tally = answers(ORDERING, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        tally = answered(tally, DELIVERY, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);

        assertThat(feelings(tally, touchpoint(ORDERING, 2), touchpoint(DELIVERY, 2), touchpoint(REPAIR, -2)))
                .extracting(TouchpointFeeling::touchpoint, TouchpointFeeling::rank, TouchpointFeeling::standing)
                .containsExactly(
                        tuple(DELIVERY, 1, Standing.RANKED),
                        tuple(ORDERING, 2, Standing.RANKED),
                        tuple(REPAIR, null, Standing.TOO_FEW_ANSWERS));
    }

    @Test
    void nineAnswersAreTooFewToSay() {
        TouchpointFeeling ordering = feelings(answers(ORDERING, 1, 1, 1, 1, 1, 1, 1, 1, 1), touchpoint(ORDERING, 0))
                .getFirst();

        assertThat(ordering.standing()).isEqualTo(Standing.TOO_FEW_ANSWERS);
        assertThat(ordering.answers()).isEqualTo(9);
        assertThat(ordering.measured()).isNull();
        assertThat(ordering.gap()).isNull();
    }

    @Test
    void withoutAMappedFeelingThereIsNoGap() {
        TouchpointFeeling ordering = feelings(
                        answers(ORDERING, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), touchpoint(ORDERING, null))
                .getFirst();

        assertThat(ordering.standing()).isEqualTo(Standing.NOT_MAPPED);
        assertThat(measured(ordering).mean()).isEqualTo(1);
        assertThat(ordering.rank()).isNull();
    }

    @Test
    void theIntervalEndsWhereTheScaleEnds() {
        TouchpointFeeling ordering = feelings(answers(ORDERING, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1), touchpoint(ORDERING, 0))
                .getFirst();

        assertThat(measured(ordering).high()).isEqualTo(2);
    }

    @Test
    void aMovedAnswerCountsAtItsNewPlaceOnly() {
        MapTally tally = answers(ORDERING, 1, 2);
        Answer here = new Answer(new FeedbackId(new UUID(9, 9)), 2, MAP, ORDERING);

        MapTally moved = tally.moved(here, here.movedTo(MAP, DELIVERY));

        assertThat(moved.at(ORDERING).n()).isEqualTo(1);
        assertThat(moved.at(ORDERING).mean()).isEqualTo(1);
        assertThat(moved.at(DELIVERY).n()).isEqualTo(1);
        assertThat(moved.at(DELIVERY).mean()).isEqualTo(2);
    }

    @Test
    void anAnswerMovedToAnotherMapCountsNoMore() {
        Answer here = new Answer(new FeedbackId(new UUID(9, 9)), 2, MAP, ORDERING);

        assertThat(answers(ORDERING, 2)
                        .moved(here, here.movedTo(OTHER, REPAIR))
                        .at(ORDERING)
                        .n())
                .isZero();
    }

    @Test
    void anAnswerOnAMapWithoutTouchpointCountsNowhere() {
        Answer nowhere = new Answer(new FeedbackId(new UUID(9, 9)), 2, MAP, null);

        assertThat(MapTally.of(MAP, null).moved(null, nowhere).touchpoints()).isEmpty();
    }

    private static Measured measured(TouchpointFeeling feeling) {
        return Objects.requireNonNull(feeling.measured());
    }

    private static MapTally answers(TouchpointId touchpoint, double... feelings) {
        return answered(MapTally.of(MAP, null), touchpoint, feelings);
    }

    private static MapTally answered(MapTally before, TouchpointId touchpoint, double... feelings) {
        MapTally tally = before;
        for (double feeling : feelings) {
            tally = tally.moved(null, new Answer(new FeedbackId(UUID.randomUUID()), feeling, MAP, touchpoint));
        }
        return tally;
    }

    private static TouchpointView touchpoint(TouchpointId id, @Nullable Integer feeling) {
        TouchpointLanes lanes = new TouchpointLanes(
                "Touchpoint", null, null, null, feeling, null, false, Path.MAIN, null, null, null, null);
        return new TouchpointView(id, lanes, List.of(), List.of(), List.of());
    }

    private static List<TouchpointFeeling> feelings(MapTally tally, TouchpointView... touchpoints) {
        MapView map = new MapView(
                MAP,
                5,
                "Buying a camera",
                MapKind.AS_IS,
                MapState.DRAFT,
                Visibility.VIEWABLE,
                new UserId(new UUID(4, 4)),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new StageView(new StageId(new UUID(3, 3)), "Purchase", null, List.of(touchpoints))),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        return MapFeelings.of(map, tally).touchpoints();
    }
}
