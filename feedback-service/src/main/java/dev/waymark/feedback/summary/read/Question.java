package dev.waymark.feedback.summary.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to know.
 *
 * @param by what it is divided by, in that order
 * @param zone in which days begin
 */
public record Question(Scope scope, List<Dimension> by, ZoneId zone) {
    public Question {
        by = List.copyOf(by);
    }

    boolean asks(Dimension dimension) {
        return by.contains(dimension);
    }

    /** How time is divided, where it is. */
    Optional<Dimension> bucket() {
        return by.stream().filter(Dimension::isTime).findFirst();
    }

    Cut cut() {
        return Cut.by(
                scope.segment() != null || asks(Dimension.SEGMENT), scope.channel() != null || asks(Dimension.CHANNEL));
    }
}
