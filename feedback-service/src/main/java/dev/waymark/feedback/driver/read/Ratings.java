package dev.waymark.feedback.driver.read;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.statistics.Moments;
import dev.waymark.statistics.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One case a customer who scored the whole journey and at least one touchpoint; what they scored more than once is
 * averaged. Of very many customers the latest are taken.
 *
 * @param touchpoints all that any of them scored, in the order of the variables after the first
 * @param customers what each of them gave the whole and the touchpoints, NaN where nothing
 */
record Ratings(List<TouchpointId> touchpoints, List<double[]> customers) {
    static final int MOST = 2_000;

    private static final class OfCustomer {
        private Moments overall = Moments.NONE;
        private final Map<TouchpointId, Moments> touchpoints = new HashMap<>();
        private Instant latest = Instant.MIN;
    }

    static Ratings of(List<DriverScore> scores, DriverQuestion question) {
        Map<SubjectId, OfCustomer> customers = new TreeMap<>(Comparator.comparing(SubjectId::value));
        scores.forEach(score -> add(customers, score, question));
        List<OfCustomer> useful = customers.values().stream()
                .filter(customer -> customer.overall.n() > 0 && !customer.touchpoints.isEmpty())
                .sorted(Comparator.comparing((OfCustomer customer) -> customer.latest)
                        .reversed())
                .limit(MOST)
                .toList();
        TreeSet<TouchpointId> touchpoints = new TreeSet<>(Comparator.comparing(TouchpointId::value));
        useful.forEach(customer -> touchpoints.addAll(customer.touchpoints.keySet()));
        List<TouchpointId> order = List.copyOf(touchpoints);
        return new Ratings(order, useful.stream().map(it -> row(it, order)).toList());
    }

    private static void add(Map<SubjectId, OfCustomer> customers, DriverScore score, DriverQuestion question) {
        Integer overall = score.isOverall() ? question.outcome().of(score.scores()) : null;
        Integer own = score.touchpoint() == null ? null : question.score().of(score.scores());
        SubjectId subject = score.subject();
        if (subject == null || (overall == null && own == null)) {
            return;
        }
        OfCustomer customer = customers.computeIfAbsent(subject, it -> new OfCustomer());
        if (overall != null) {
            customer.overall = customer.overall.plus(overall);
        }
        if (own != null && score.touchpoint() != null) {
            customer.touchpoints.merge(score.touchpoint(), Moments.of(own), Moments::plus);
        }
        customer.latest = score.saidAt().isAfter(customer.latest) ? score.saidAt() : customer.latest;
    }

    private static double[] row(OfCustomer customer, List<TouchpointId> touchpoints) {
        double[] row = new double[touchpoints.size() + 1];
        row[0] = customer.overall.mean();
        for (int i = 0; i < touchpoints.size(); i++) {
            Moments own = customer.touchpoints.get(touchpoints.get(i));
            row[i + 1] = own == null ? Double.NaN : own.mean();
        }
        return row;
    }

    /** The whole first, then the touchpoints; null where there is no customer. */
    @Nullable Observations observations() {
        if (customers.isEmpty()) {
            return null;
        }
        List<double[]> columns = new ArrayList<>();
        for (int column = 0; column <= touchpoints.size(); column++) {
            int which = column;
            columns.add(customers.stream().mapToDouble(row -> row[which]).toArray());
        }
        return Observations.of(columns);
    }

    /** What a touchpoint was scored. */
    Moments performance(int touchpoint) {
        return Moments.of(customers.stream()
                .mapToDouble(row -> row[touchpoint + 1])
                .filter(score -> !Double.isNaN(score))
                .toArray());
    }
}
