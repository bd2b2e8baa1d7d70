package dev.waymark.service.rest;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what was not read by the framework itself, such as a patched form, to the same rules as a body. */
@Singleton
public class Validation {
    private final Validator validator;

    @Inject
    Validation(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with a form, by field. */
    public List<Violation> of(Object form) {
        return validator.validate(form).stream()
                .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
    }

    /**
     * Refuses a form with anything wrong.
     *
     * @param detail for the problem's detail
     */
    public void check(Object form, @Nullable String detail) {
        refuse(of(form), detail);
    }

    /** Refuses if there are any. */
    public static void refuse(List<Violation> violations, @Nullable String detail) {
        if (!violations.isEmpty()) {
            throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, detail).withViolations(violations));
        }
    }
}
