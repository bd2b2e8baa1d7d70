package dev.waymark.feedback.driver.read;

import dev.waymark.feedback.driver.read.DriverAnalysis.LeftOut;
import dev.waymark.statistics.Observations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which touchpoints enough customers have scored to be weighed. The others are left out, and it is said why. */
final class Choice {
    /** A correlation of fewer customers says next to nothing: of 30 its 95 % interval is ± 0.36 wide. */
    static final int CUSTOMERS = 30;

    /** So many cases a predictor keep a regression from fitting chance (Harrell, "Regression Modeling Strategies", 2015). */
    static final int CUSTOMERS_PER_DRIVER = 10;

    private static final int MOST = 20;

    private final Ratings ratings;
    private final Observations observed;
    private final List<Integer> kept = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Choice(Ratings ratings, Observations observed) {
        this.ratings = ratings;
        this.observed = observed;
        IntStream.range(0, ratings.touchpoints().size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(this::answers).reversed())
                .forEach(this::consider);
        leaveRareOnesOut();
    }

    private void consider(int touchpoint) {
        if (answers(touchpoint) < CUSTOMERS) {
            leaveOut(touchpoint, "Fewer than %d customers have scored it".formatted(CUSTOMERS));
        } else if (!observed.varies(touchpoint + 1)) {
            leaveOut(touchpoint, "All customers have given it the same score");
        } else if (kept.size() >= MOST) {
            leaveOut(touchpoint, "There are %d with more answers".formatted(MOST));
        } else {
            kept.add(touchpoint);
        }
    }

    /** They stand in the order of their answers: the last has the fewest. */
    private void leaveRareOnesOut() {
        while (!kept.isEmpty() && observed.cases() < kept.size() * CUSTOMERS_PER_DRIVER) {
            leaveOut(kept.removeLast(), "It takes %d customers a touchpoint".formatted(CUSTOMERS_PER_DRIVER));
        }
        while (kept.size() > 1 && !togetherOften()) {
            leaveOut(
                    kept.removeLast(),
                    "Fewer than %d customers have scored it together with another one".formatted(CUSTOMERS));
        }
    }

    private boolean togetherOften() {
        return kept.stream()
                .allMatch(one -> kept.stream().allMatch(other -> observed.pairs(one + 1, other + 1) >= CUSTOMERS));
    }

    private void leaveOut(int touchpoint, String why) {
        leftOut.add(new LeftOut(ratings.touchpoints().get(touchpoint), answers(touchpoint), why));
    }

    int answers(int touchpoint) {
        return observed.pairs(0, touchpoint + 1);
    }

    List<Integer> kept() {
        return kept;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
