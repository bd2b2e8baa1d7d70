package dev.waymark.map.exchange.sheet;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a spreadsheet, as far as anybody would read it. */
final class Findings {
    private static final int MOST_SHOWN = 50;

    private final List<Violation> violations = new ArrayList<>();

    void add(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** Refuses the whole spreadsheet if anything is wrong with it. */
    void refuse() {
        if (violations.isEmpty()) {
            return;
        }
        String count = violations.size() == 1 ? "One thing is" : violations.size() + " things are";
        throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, count + " wrong; nothing was imported")
                .withViolations(violations.stream().limit(MOST_SHOWN).toList()));
    }
}
