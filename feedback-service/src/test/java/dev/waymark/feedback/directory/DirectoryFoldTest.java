package dev.waymark.feedback.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.feedback.directory.MapDirectory.Stage;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryFoldTest {
    private static final JourneyMapId MAP = new JourneyMapId(UUID.randomUUID());
    private static final StageId BUY = new StageId(UUID.randomUUID());
    private static final StageId USE = new StageId(UUID.randomUUID());
    private static final TouchpointId DELIVERY = new TouchpointId(UUID.randomUUID());

    @Test
    void namesAreFoundHoweverTheyAreCapitalised() {
        MapDirectory map = after(drawn(), stage(BUY, "Purchase"), touchpoint(" Delivery"));
        assertThat(map.touchpoints("dELIVERY", null))
                .containsExactly(new Touchpoint(DELIVERY, BUY, " Delivery", null, null, Map.of()));
        assertThat(map.touchpoints("Delivery", USE)).isEmpty();
        assertThat(map.stages("PURCHASE")).containsExactly(new Stage(BUY, "Purchase"));
    }

    @Test
    void aRenamedOrMovedTouchpointIsKnownByItsNewNameInItsNewStage() {
        MapDirectory map = after(
                drawn(),
                stage(BUY, "Purchase"),
                stage(USE, "Use"),
                touchpoint("Delivery"),
                new TouchpointChanged(MAP, DELIVERY, lanes("Parcel arrives")),
                new TouchpointMoved(MAP, DELIVERY, USE, 0),
                new StageRenamed(MAP, USE, "Everyday use"));
        assertThat(map.touchpoints())
                .containsExactly(new Touchpoint(DELIVERY, USE, "Parcel arrives", null, null, Map.of()));
        assertThat(map.stages()).containsExactly(new Stage(BUY, "Purchase"), new Stage(USE, "Everyday use"));
    }

    @Test
    void whatIsRetiredIsNoLongerFound() {
        assertThat(after(drawn(), stage(BUY, "Purchase"), touchpoint("Delivery"), new TouchpointRetired(MAP, DELIVERY))
                        .touchpoints())
                .isEmpty();
        MapDirectory withoutStage =
                after(drawn(), stage(BUY, "Purchase"), touchpoint("Delivery"), new StageRetired(MAP, BUY));
        assertThat(withoutStage.touchpoints()).isEmpty();
        assertThat(withoutStage.stages()).isEmpty();
    }

    @Test
    void anEventOfAMapNotHeardOfBeforeIsNoMistake() {
        assertThat(after(new TouchpointRetired(MAP, DELIVERY)).touchpoints()).isEmpty();
    }

    private static MapDirectory after(JourneyMapEvent... events) {
        @Nullable MapDirectory map = null;
        for (JourneyMapEvent event : events) {
            map = DirectoryFold.after(map, event);
        }
        return Objects.requireNonNull(map);
    }

    private static MapDrawn drawn() {
        return new MapDrawn(MAP, "Camera", MapKind.AS_IS, Visibility.VIEWABLE, new UserId(UUID.randomUUID()));
    }

    private static StageAdded stage(StageId stage, String name) {
        return new StageAdded(MAP, stage, name, 0);
    }

    private static TouchpointAdded touchpoint(String name) {
        return new TouchpointAdded(MAP, BUY, DELIVERY, 0, lanes(name));
    }

    private static TouchpointLanes lanes(String name) {
        return new TouchpointLanes(name, null, null, null, null, null, false, Path.MAIN, null, null, null, null);
    }
}
