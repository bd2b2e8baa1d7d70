package dev.waymark.feedback.survey.write;

import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/** Says that a command was refused, and nothing stored. */
final class Refused {
    private Refused() {}

    static void as(ProblemType type, ResultValidator<?> result) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Refusal>("refused as " + type.urn()) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.problem().type().equals(type.urn());
            }
        });
    }
}
