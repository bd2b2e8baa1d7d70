package dev.waymark.feedback.summary.read;

import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which documents are read for a question, and what each of them adds to. */
final class Plan {
    private static final int MOST = 20_000;

    /** Part of a document: its slot, the day that says which bucket it is in, and whether it is added or taken off. */
    record Use(Target target, String slot, LocalDate day, int times) {}

    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Cut cut;
    private final boolean months;

    /**
     * Plans to read the counters of some days (UTC).
     *
     * @throws Refusal 400 where that is too much at once
     */
    Plan(List<Target> targets, LocalDate first, LocalDate last, Cut cut, boolean wholeMonths) {
        this.cut = cut;
        this.months = wholeMonths;
        for (Target target : targets) {
            for (LocalDate month = first.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
                LocalDate lastOfMonth = month.plusMonths(1).minusDays(1);
                read(
                        target,
                        month,
                        first.isAfter(month) ? first : month,
                        last.isBefore(lastOfMonth) ? last : lastOfMonth);
                if (uses.size() > MOST) {
                    throw Refusal.invalid("by", "asks for too much at once: ask for fewer days or a single touchpoint");
                }
            }
        }
    }

    /** The days of one month: by themselves, or as the month without the other days where these are fewer. */
    private void read(Target target, LocalDate month, LocalDate first, LocalDate last) {
        LocalDate nextMonth = month.plusMonths(1);
        long inside = ChronoUnit.DAYS.between(first, last) + 1;
        if (!months || 2 * inside < month.lengthOfMonth()) {
            days(target, first, last, 1);
        } else {
            use(target, Place.Unit.MONTH, month, 1);
            days(target, month, first.minusDays(1), -1);
            days(target, last.plusDays(1), nextMonth.minusDays(1), -1);
        }
    }

    private void days(Target target, LocalDate first, LocalDate last, int times) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            use(target, target.place().level().fine(), day, times);
        }
    }

    private void use(Target target, Place.Unit unit, LocalDate day, int times) {
        uses.computeIfAbsent(target.place().document(unit, day, cut), it -> new ArrayList<>())
                .add(new Use(target, unit.slot(day), day, times));
    }

    Set<String> documents() {
        return uses.keySet();
    }

    List<Use> usesOf(String document) {
        return uses.getOrDefault(document, List.of());
    }
}
