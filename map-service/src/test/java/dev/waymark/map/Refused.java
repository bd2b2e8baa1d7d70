package dev.waymark.map;

import dev.waymark.service.problem.ProblemType;
import dev.waymark.service.problem.Refusal;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What an entity says no with. */
public final class Refused {
    private Refused() {}

    public static Matcher<Refusal> as(ProblemType type) {
        return new CustomTypeSafeMatcher<>("refused as " + type.urn()) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.problem().type().equals(type.urn());
            }
        };
    }
}
