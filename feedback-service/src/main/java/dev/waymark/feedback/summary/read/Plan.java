package dev.waymark.feedback.summary.read;

import dev.waymark.service.problem.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which documents are read for a question, and what each of them adds to. */
final class Plan {
    private static final int MOST = 20_000;
    private static final int DAYS_OF_WEEK = 7;

    /** Part of a document: its slot, the day that says which bucket it is in, and whether it is added or taken off. */
    record Use(Target target, String slot, LocalDate day, int times) {}

    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Cut cut;
    private final boolean weeks;

    /**
     * Plans to read the counters of some days (UTC).
     *
     * @param bucket how time is divided, where it is
     * @throws Refusal 400 where that is too much at once
     */
    Plan(List<Target> targets, LocalDate first, LocalDate last, Cut cut, Optional<Dimension> bucket) {
        this.cut = cut;
        this.weeks = bucket.isEmpty() || bucket.get() != Dimension.DAY;
        boolean months = bucket.map(Dimension::isWholeMonths).orElse(true);
        for (Target target : targets) {
            if (months) {
                months(target, first, last);
            } else {
                days(target, first, last, 1);
            }
        }
    }

    private void months(Target target, LocalDate first, LocalDate last) {
        for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate lastOfMonth = month.plusMonths(1).minusDays(1);
            month(target, month, first.isAfter(month) ? first : month, last.isBefore(lastOfMonth) ? last : lastOfMonth);
        }
    }

    /** The days of one month: by themselves, or as the month without the other days where these are fewer. */
    private void month(Target target, LocalDate month, LocalDate first, LocalDate last) {
        LocalDate nextMonth = month.plusMonths(1);
        long inside = ChronoUnit.DAYS.between(first, last) + 1;
        if (2 * inside < month.lengthOfMonth()) {
            days(target, first, last, 1);
        } else {
            use(target, Place.Unit.MONTH, Place.WHOLE, month, 1);
            days(target, month, first.minusDays(1), -1);
            days(target, last.plusDays(1), nextMonth.minusDays(1), -1);
        }
    }

    /** Whole weeks at once, where no day is asked for by itself. */
    private void days(Target target, LocalDate first, LocalDate last, int times) {
        LocalDate day = first;
        while (!day.isAfter(last)) {
            LocalDate nextWeek = day.plusDays(DAYS_OF_WEEK);
            boolean week = weeks && day.getDayOfWeek() == DayOfWeek.MONDAY && !nextWeek.isAfter(last.plusDays(1));
            use(target, Place.Unit.WEEK, week ? Place.WHOLE : Place.slot(day), day, times);
            day = week ? nextWeek : day.plusDays(1);
        }
    }

    private void use(Target target, Place.Unit unit, String slot, LocalDate day, int times) {
        uses.computeIfAbsent(target.place().document(unit, day, cut), it -> new ArrayList<>())
                .add(new Use(target, slot, day, times));
        if (uses.size() > MOST) {
            throw Refusal.invalid("by", "asks for too much at once: ask for fewer days or a single touchpoint");
        }
    }

    /** The documents by what is used of them: a few days at the ends must not bring those of all weeks in between. */
    Map<Set<String>, Set<String>> documentsBySlots() {
        Map<Set<String>, Set<String>> bySlots = new HashMap<>();
        uses.forEach((document, used) ->
                bySlots.computeIfAbsent(slots(used), it -> new HashSet<>()).add(document));
        return bySlots;
    }

    private static Set<String> slots(List<Use> uses) {
        return uses.stream().map(Use::slot).collect(Collectors.toUnmodifiableSet());
    }

    List<Use> usesOf(String document) {
        return uses.getOrDefault(document, List.of());
    }
}
