package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What a map says of its touchpoints, in the order they were added. Retired ones are only marked, as they may be named. */
public record KnownMap(@BsonId JourneyMapId id, List<KnownTouchpoint> touchpoints) {
    public record KnownTouchpoint(
            TouchpointId id,
            StageId stage,
            String name,
            @Nullable Integer feeling,
            @Nullable Integer importance,
            boolean drawn,
            List<KnownPainPoint> painPoints) {
        KnownTouchpoint inStage(StageId newStage) {
            return new KnownTouchpoint(id, newStage, name, feeling, importance, drawn, painPoints);
        }

        KnownTouchpoint retired() {
            return new KnownTouchpoint(id, stage, name, feeling, importance, false, painPoints);
        }

        KnownTouchpoint withPainPoints(List<KnownPainPoint> newPainPoints) {
            return new KnownTouchpoint(id, stage, name, feeling, importance, drawn, newPainPoints);
        }
    }

    /** A pain point; {@code reduced} once an action has helped against it. */
    public record KnownPainPoint(
            PainPointId id, String text, @Nullable Integer severity, boolean reduced) {}

    KnownMap each(UnaryOperator<KnownTouchpoint> change) {
        return new KnownMap(id, touchpoints.stream().map(change).toList());
    }

    KnownMap only(TouchpointId touchpoint, UnaryOperator<KnownTouchpoint> change) {
        return each(known -> known.id().equals(touchpoint) ? change.apply(known) : known);
    }
}
