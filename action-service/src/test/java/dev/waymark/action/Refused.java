package dev.waymark.action;

import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Expects a refusal of a type. */
public final class Refused extends TypeSafeMatcher<Refusal> {
    private final ProblemType type;

    private Refused(ProblemType type) {
        this.type = type;
    }

    public static Matcher<Refusal> as(ProblemType type) {
        return new Refused(type);
    }

    @Override
    protected boolean matchesSafely(Refusal refusal) {
        return refusal.problem().type().equals(type.urn());
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(type.urn());
    }
}
