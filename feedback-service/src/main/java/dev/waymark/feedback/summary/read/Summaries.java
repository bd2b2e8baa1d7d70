package dev.waymark.feedback.summary.read;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Answers questions from counters. */
@Singleton
public class Summaries {
    private final Counting counting;
    private final Targets targets;

    @Inject
    Summaries(Counting counting, Targets targets) {
        this.counting = counting;
        this.targets = targets;
    }

    /** All that fits, undivided. */
    public Tally total(Scope scope, ZoneId zone) {
        return groups(new Question(scope, List.of(), zone)).values().stream()
                .findFirst()
                .orElseGet(Tally::new);
    }

    /**
     * What fits, group by group; groups of which nothing was said are left out.
     *
     * @throws dev.waymark.service.problem.Refusal 400 where the question cannot be answered as it is
     */
    public SortedMap<Group, Tally> groups(Question question) {
        Tallies tallies = new Tallies(question);
        List<Target> read = targets.of(question);
        Scope scope = question.scope();
        LocalDate first = later(scope.from(), earliest(read));
        LocalDate last = earlier(scope.to(), latest(read));
        if (first != null && last != null && !first.isAfter(last)) {
            Plan plan = new Plan(read, first, last, question.cut(), question.bucket());
            counting.counters(plan.documentsBySlots())
                    .forEach(counters -> plan.usesOf(counters.id()).forEach(use -> tallies.add(counters, use)));
        }
        if (!question.zone().normalized().equals(ZoneOffset.UTC)) {
            move(question, read, tallies);
        }
        return tallies.groups();
    }

    /** Looks one day further on either side, where it may have been said on a day that is asked for. */
    private void move(Question question, List<Target> read, Tallies tallies) {
        LocalDate earliest = earliest(read);
        LocalDate latest = latest(read);
        if (earliest == null || latest == null) {
            return;
        }
        LocalDate first = later(question.scope().from(), earliest.minusDays(1));
        LocalDate last = earlier(question.scope().to(), latest.plusDays(1));
        Midnights midnights = new Midnights(question);
        Set<String> quarters = first == null || last == null ? Set.of() : midnights.quarters(first, last);
        if (!quarters.isEmpty()) {
            Object map = question.scope().map();
            counting.facts(quarters, map == null ? null : map.toString())
                    .forEach(fact -> read.forEach(target -> midnights.move(target, fact, tallies)));
        }
    }

    private static @Nullable LocalDate earliest(List<Target> targets) {
        return targets.stream()
                .map(target -> LocalDate.parse(target.extent().first()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate latest(List<Target> targets) {
        return targets.stream()
                .map(target -> LocalDate.parse(target.extent().last()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? other : one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? other : one.isBefore(other) ? one : other;
    }
}
