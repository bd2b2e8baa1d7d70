package dev.waymark.map.feeling.read;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.statistics.Moments;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The answers on one map, added up for each touchpoint, and what the map says there.
 *
 * @param widest absent where there is no gap to speak of
 */
public record MapTally(
        @BsonId JourneyMapId id,
        List<TouchpointTally> touchpoints,
        List<MappedFeeling> mapped,
        @Nullable WidestGap widest) {

    public record TouchpointTally(TouchpointId touchpoint, long n, double sum, double sumOfSquares) {
        private TouchpointTally plus(double feeling, int times) {
            return new TouchpointTally(
                    touchpoint, n + times, sum + times * feeling, sumOfSquares + times * feeling * feeling);
        }
    }

    static MapTally of(JourneyMapId map, @Nullable MapTally known) {
        return known == null ? new MapTally(map, List.of(), List.of(), null) : known;
    }

    /** With one answer that stood at the one place now at the other; places on other maps do not count here. */
    MapTally moved(@Nullable Answer from, Answer to) {
        MapTally left = from == null ? this : counted(from, -1);
        return left.counted(to, 1).compared();
    }

    /** With what the map says after one more event. */
    MapTally drawn(JourneyMapEvent event) {
        return new MapTally(id, touchpoints, MappedFeeling.after(mapped, event), widest).compared();
    }

    private MapTally compared() {
        return new MapTally(id, touchpoints, mapped, WidestGap.of(mapped, this).orElse(null));
    }

    private MapTally counted(Answer answer, int times) {
        TouchpointId touchpoint = answer.touchpoint();
        if (touchpoint == null || !answer.countsOn(id)) {
            return this;
        }
        List<TouchpointTally> after = new ArrayList<>(touchpoints);
        after.removeIf(tally -> tally.touchpoint().equals(touchpoint));
        after.add(tally(touchpoint).plus(answer.feeling(), times));
        return new MapTally(id, after, mapped, widest);
    }

    Moments at(TouchpointId touchpoint) {
        TouchpointTally tally = tally(touchpoint);
        return Moments.ofSums(tally.n(), tally.sum(), tally.sumOfSquares());
    }

    private TouchpointTally tally(TouchpointId touchpoint) {
        return touchpoints.stream()
                .filter(tally -> tally.touchpoint().equals(touchpoint))
                .findFirst()
                .orElse(new TouchpointTally(touchpoint, 0, 0, 0));
    }
}
