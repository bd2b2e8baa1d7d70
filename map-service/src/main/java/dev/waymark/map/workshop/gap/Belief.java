package dev.waymark.map.workshop.gap;

import dev.waymark.statistics.Moments;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the participants believe customers feel at a touchpoint: −2 very bad … +2 very good.
 *
 * @param n how many of them said so
 * @param low lower end of the 95 % interval of the mean (Student's t), at least −2; absent for one participant
 * @param high upper end of it, at most +2
 * @param departments the mean of each, by name; participants without a department are among none
 * @param spread how far the highest mean of a department lies above the lowest; absent for fewer than two of them
 */
public record Belief(
        @Schema(examples = "0.8") double mean,
        long n,
        @Nullable Double low,
        @Nullable Double high,
        List<OfDepartment> departments,
        @Nullable Double spread) {
    /** The mean of one department, on its n participants. */
    public record OfDepartment(String department, double mean, long n) {}

    static @Nullable Belief of(Moments all, Map<String, Moments> byDepartment) {
        List<OfDepartment> departments = byDepartment.entrySet().stream()
                .map(it -> new OfDepartment(
                        it.getKey(), it.getValue().mean(), it.getValue().n()))
                .toList();
        return all.estimate()
                .map(it -> new Belief(
                        it.value(),
                        it.n(),
                        it.low() == null ? null : Math.max(-2, it.low()),
                        it.high() == null ? null : Math.min(2, it.high()),
                        departments,
                        spread(departments)))
                .orElse(null);
    }

    private static @Nullable Double spread(List<OfDepartment> departments) {
        return departments.size() < 2
                ? null
                : departments.stream().mapToDouble(OfDepartment::mean).max().orElseThrow()
                        - departments.stream()
                                .mapToDouble(OfDepartment::mean)
                                .min()
                                .orElseThrow();
    }
}
