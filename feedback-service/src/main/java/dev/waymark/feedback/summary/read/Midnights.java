package dev.waymark.feedback.summary.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Counters are kept by days of UTC. What was said between midnight there and midnight in another time zone is looked up
 * by itself and moved to where it belongs.
 */
final class Midnights {
    private final Question question;

    Midnights(Question question) {
        this.question = question;
    }

    /** The quarters of an hour that are not on the same side of a border in both, of the borders between these days. */
    Set<String> quarters(LocalDate first, LocalDate last) {
        Set<String> quarters = new LinkedHashSet<>();
        if (question.scope().from() != null) {
            between(first, quarters);
        }
        if (question.scope().to() != null) {
            between(last.plusDays(1), quarters);
        }
        question.bucket().ifPresent(bucket -> {
            for (LocalDate border = bucket.end(first.minusDays(1));
                    !border.isAfter(last.plusDays(1));
                    border = bucket.end(border)) {
                between(border, quarters);
            }
        });
        return quarters;
    }

    private void between(LocalDate border, Set<String> quarters) {
        LocalDateTime here = border.atStartOfDay(question.zone())
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        LocalDateTime utc = border.atStartOfDay();
        LocalDateTime end = here.isAfter(utc) ? here : utc;
        for (LocalDateTime quarter = here.isBefore(utc) ? here : utc;
                quarter.isBefore(end);
                quarter = quarter.plusMinutes(15)) {
            quarters.add(quarter.toString());
        }
    }

    /** Moves what belongs to another bucket, or into the days that are asked for or out of them. */
    void move(Target target, Fact fact, Tallies tallies) {
        if (!target.counts(fact)) {
            return;
        }
        ZoneId zone = question.zone();
        if (question.scope().contains(fact.day())) {
            tallies.add(target, fact, fact.day(), -1);
        }
        if (question.scope().contains(fact.day(zone))) {
            tallies.add(target, fact, fact.day(zone), 1);
        }
    }
}
