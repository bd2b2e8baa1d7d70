package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an utterance before anything is done with it; the same for every way in. */
@Singleton
class Acceptability {
    /** Itself no time, but what is left of one that could not be read elsewhere. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    /** A customer's clock may be ahead, and a day has begun elsewhere before it does here. */
    private static final Duration AHEAD = Duration.ofDays(1);

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    void check(NewFeedback given) {
        List<Violation> violations = new ArrayList<>();
        validator
                .validate(given)
                .forEach(found ->
                        violations.add(new Violation(found.getPropertyPath().toString(), found.getMessage())));
        Instant at = given.collectedAt();
        if (at == null) {
            violations.add(new Violation("collectedAt", "must not be absent"));
        } else if (!at.isAfter(EARLIEST) || at.isAfter(clock.instant().plus(AHEAD))) {
            violations.add(new Violation("collectedAt", "must lie between 1970 and tomorrow"));
        }
        if (isBlank(given.comment()) && saysNothing(given.scores())) {
            violations.add(new Violation("comment", "is needed where there is no score"));
        }
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::field).thenComparing(Violation::message));
            String detail = violations.stream()
                    .map(violation -> violation.field() + " " + violation.message())
                    .collect(Collectors.joining("; "));
            throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, detail).withViolations(violations));
        }
    }

    private static boolean saysNothing(@Nullable Scores scores) {
        return scores == null || scores.equals(Scores.NONE);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
