package dev.waymark.feedback.closing.write;

import dev.waymark.contracts.feedback.CustomerTold;
import dev.waymark.feedback.closing.CaseProblem;
import dev.waymark.feedback.closing.write.CaseCommand.CloseCase;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that must be known before a case is closed. */
record Answered(
        String rootCause,
        String actionTaken,
        CustomerTold told,
        @Nullable String why) {
    static Answered of(CloseCase command) {
        String rootCause = text(command.rootCause());
        String actionTaken = text(command.actionTaken());
        CustomerTold told = command.told();
        String why = text(command.why());
        List<Violation> missing = new ArrayList<>();
        if (rootCause == null) {
            missing.add(new Violation("rootCause", "must say why it happened"));
        }
        if (actionTaken == null) {
            missing.add(new Violation("actionTaken", "must say what was done"));
        }
        if (told == null) {
            missing.add(new Violation("customerTold", "must be yes, no or not-possible"));
        }
        if (told == CustomerTold.NOT_POSSIBLE && why == null) {
            missing.add(new Violation("reason", "must say why the customer could not be told"));
        }
        if (rootCause == null || actionTaken == null || told == null || !missing.isEmpty()) {
            String detail =
                    missing.stream().map(it -> it.field() + " " + it.message()).collect(Collectors.joining("; "));
            throw new Refusal(Problem.of(CaseProblem.CASE_NOT_ANSWERED, detail).withViolations(missing));
        }
        return new Answered(rootCause, actionTaken, told, why);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
