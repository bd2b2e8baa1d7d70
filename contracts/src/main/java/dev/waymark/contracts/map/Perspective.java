package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * How somebody of the staff sees a touchpoint; at least one of the three is there.
 *
 * @param whatWeDo what their department does here
 * @param customerView what they believe the customer does and thinks here
 * @param feeling how they believe the customer feels: −2 very bad … +2 very good
 */
public record Perspective(
        @Nullable String whatWeDo,
        @Nullable String customerView,
        @Nullable Integer feeling) {
    public Perspective {
        if (whatWeDo == null && customerView == null && feeling == null) {
            throw new IllegalArgumentException("A perspective says something");
        }
        if (feeling != null && (feeling < -2 || feeling > 2)) {
            throw new IllegalArgumentException("A feeling lies between -2 and 2, not " + feeling);
        }
    }
}
