package dev.waymark.feedback.driver.read;

import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.feedback.driver.read.DriverAnalysis.Driver;
import dev.waymark.feedback.driver.read.DriverAnalysis.Quadrant;
import dev.waymark.feedback.driver.read.DriverAnalysis.Thresholds;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.KeyDrivers;
import dev.waymark.statistics.Observations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs the touchpoints of a map. */
@Singleton
public class Drivers {
    /** The same question gets the same samples. */
    private static final long SEED = 2_000;

    private final DriverScores scores;
    private final MapDirectories maps;

    @Inject
    Drivers(DriverScores scores, MapDirectories maps) {
        this.scores = scores;
        this.maps = maps;
    }

    /** Weighs them, or says why that cannot be done. */
    public DriverAnalysis of(DriverQuestion question) {
        Ratings ratings = Ratings.of(scores.of(question), question);
        Observations observed = ratings.observations();
        int n = ratings.customers().size();
        if (observed == null || n < Choice.CUSTOMERS) {
            return DriverAnalysis.none(
                    question,
                    n,
                    List.of(),
                    "It takes %d customers who scored the whole journey and touchpoints, there are %d"
                            .formatted(Choice.CUSTOMERS, n));
        }
        Choice choice = new Choice(ratings, observed);
        if (!observed.varies(0)) {
            return DriverAnalysis.none(
                    question, n, choice.leftOut(), "All customers have given the whole journey the same score");
        }
        if (choice.kept().isEmpty()) {
            return DriverAnalysis.none(
                    question, n, choice.leftOut(), "No touchpoint was scored by enough customers, see leftOut");
        }
        List<Integer> variables = Stream.concat(
                        Stream.of(0), choice.kept().stream().map(it -> it + 1))
                .toList();
        return KeyDrivers.of(observed.only(variables), KeyDrivers.RESAMPLES, SEED)
                .map(weighed -> analysis(question, ratings, observed, choice, weighed))
                .orElseGet(() -> DriverAnalysis.none(
                        question,
                        n,
                        choice.leftOut(),
                        "Different customers scored different touchpoints, and their scores contradict each other"));
    }

    private DriverAnalysis analysis(
            DriverQuestion question, Ratings ratings, Observations observed, Choice choice, KeyDrivers weighed) {
        Optional<MapDirectory> map = maps.find(question.map());
        List<Estimate> performances = choice.kept().stream()
                .map(it -> ratings.performance(it).estimate().orElseThrow())
                .toList();
        double rSquared = weighed.rSquared().value();
        Thresholds thresholds = new Thresholds(
                rSquared / performances.size(),
                performances.stream().mapToDouble(Estimate::value).average().orElseThrow());
        List<Driver> drivers = new ArrayList<>();
        IntStream.range(0, performances.size()).forEach(i -> {
            int which = choice.kept().get(i);
            TouchpointId touchpoint = ratings.touchpoints().get(which);
            KeyDrivers.Driver driver = weighed.drivers().get(i);
            Estimate performance = performances.get(i);
            drivers.add(new Driver(
                    touchpoint,
                    name(map, touchpoint),
                    choice.answers(which),
                    driver.weight(),
                    rSquared == 0 ? 0 : driver.weight().value() / rSquared,
                    driver.moreThanChance(),
                    driver.isSignificant(),
                    observed.correlation(0, which + 1),
                    performance,
                    Quadrant.of(
                            driver.weight().value() >= thresholds.importance(),
                            performance.value() >= thresholds.performance())));
        });
        drivers.sort(
                Comparator.comparingDouble((Driver it) -> it.weight().value()).reversed());
        return new DriverAnalysis(
                question.outcome(),
                question.score(),
                ratings.customers().size(),
                null,
                weighed.rSquared(),
                drivers,
                thresholds,
                choice.leftOut(),
                weighed.resamples());
    }

    private static @Nullable String name(Optional<MapDirectory> map, TouchpointId touchpoint) {
        return map.flatMap(it -> it.touchpoint(touchpoint))
                .map(MapDirectory.Touchpoint::name)
                .orElse(null);
    }
}
