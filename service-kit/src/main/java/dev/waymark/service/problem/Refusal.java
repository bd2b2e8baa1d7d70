package dev.waymark.service.problem;

import org.jspecify.annotations.Nullable;

/** A rule says no. Thrown by entities and resources; answered as the problem it names. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refusal(ProblemType type, @Nullable String detail) {
        this(Problem.of(type, detail));
    }

    public Refusal(ProblemType type) {
        this(type, null);
    }

    public Refusal(Problem problem) {
        super(problem.type() + (problem.detail() == null ? "" : ": " + problem.detail()), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Nothing of that name is there, or not for the caller. */
    public static Refusal notFound(String what) {
        return new Refusal(CommonProblem.NOT_FOUND, what);
    }

    /** One field is not as it must be. */
    public static Refusal invalid(String field, String message) {
        return new Refusal(Problem.of(CommonProblem.INVALID_INPUT, field + " " + message)
                .withViolations(java.util.List.of(new Violation(field, message))));
    }
}
