package dev.waymark.feedback.search.read;

import dev.waymark.feedback.intake.read.FeedbackView;
import java.time.Instant;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a comment and its view is to show before it can be taken over.
 *
 * @param since when it was heard of
 * @param assigned the latest assignment, null where there was none
 */
record Awaited(Instant since, boolean analysed, @Nullable BsonDocument assigned) {
    static final Awaited NOTHING = new Awaited(Instant.MAX, false, null);

    Awaited toBeAnalysed(Instant now) {
        return new Awaited(now, true, assigned);
    }

    Awaited toBeAssigned(Instant now, BsonDocument event) {
        return new Awaited(now, analysed, event);
    }

    boolean isShownBy(FeedbackView view) {
        return (!analysed || view.label() != null)
                && (assigned == null
                        || (isAt("map", view.map())
                                && isAt("stage", view.stage())
                                && isAt("touchpoint", view.touchpoint())));
    }

    private boolean isAt(String field, @Nullable Object place) {
        BsonValue said = assigned == null ? null : assigned.get(field);
        return Objects.equals(
                place == null ? null : place.toString(),
                said != null && said.isString() ? said.asString().getValue() : null);
    }
}
