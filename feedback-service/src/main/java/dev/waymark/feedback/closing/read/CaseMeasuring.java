package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.UserId;
import dev.waymark.feedback.closing.CaseState;
import dev.waymark.feedback.closing.read.CaseMetrics.Load;
import dev.waymark.feedback.closing.read.CaseMetrics.Week;
import dev.waymark.statistics.Proportion;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures cases of a period. */
final class CaseMeasuring {
    private final List<CaseView> cases;
    private final Instant from;
    private final Instant before;
    private final Instant now;

    /** The end is the first moment after the period. */
    CaseMeasuring(List<CaseView> cases, Instant from, Instant before, Instant now) {
        this.cases = cases;
        this.from = from;
        this.before = before;
        this.now = now;
    }

    CaseMetrics metrics() {
        List<CaseView> closed =
                cases.stream().filter(it -> isInPeriod(it.closedAt())).toList();
        return new CaseMetrics(
                load(),
                weeks(closed),
                Durations.of(cases.stream()
                        .filter(it -> isInPeriod(it.openedAt()))
                        .flatMap(it -> between(it.heardAt(), it.respondedAt()))),
                Durations.of(closed.stream().flatMap(it -> between(it.heardAt(), it.closedAt()))),
                new Proportion(closed.stream().filter(CaseMeasuring::isInTime).count(), closed.size())
                        .estimate()
                        .orElse(null),
                Recoveries.of(closed));
    }

    private List<Load> load() {
        Map<UserId, List<CaseView>> byOwner = cases.stream()
                .filter(it -> it.state() != CaseState.CLOSED)
                .collect(Collectors.groupingBy(it -> it.owner().user()));
        return byOwner.values().stream()
                .map(theirs -> new Load(
                        theirs.getFirst().owner(),
                        theirs.size(),
                        theirs.stream().filter(it -> it.isOverdue(now)).count()))
                .sorted(Comparator.comparingLong(Load::open)
                        .reversed()
                        .thenComparing(load -> load.owner().user().toString()))
                .toList();
    }

    private List<Week> weeks(List<CaseView> closed) {
        Map<LocalDate, Long> opened =
                byWeek(cases.stream().map(CaseView::openedAt).filter(this::isInPeriod));
        Map<LocalDate, Long> done =
                byWeek(closed.stream().map(CaseView::closedAt).filter(Objects::nonNull));
        return Stream.iterate(monday(from), monday -> monday.plusWeeks(1))
                .takeWhile(monday ->
                        monday.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(before))
                .map(monday -> new Week(monday, opened.getOrDefault(monday, 0L), done.getOrDefault(monday, 0L)))
                .toList();
    }

    private static Map<LocalDate, Long> byWeek(Stream<Instant> moments) {
        return moments.collect(Collectors.groupingBy(CaseMeasuring::monday, Collectors.counting()));
    }

    private static LocalDate monday(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean isInPeriod(@Nullable Instant moment) {
        return moment != null && !moment.isBefore(from) && moment.isBefore(before);
    }

    private static boolean isInTime(CaseView one) {
        return one.closedAt() != null && !one.closedAt().isAfter(one.due());
    }

    private static Stream<Duration> between(Instant start, @Nullable Instant end) {
        return end == null ? Stream.empty() : Stream.of(Duration.between(start, end));
    }
}
