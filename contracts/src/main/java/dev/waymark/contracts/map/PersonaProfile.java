package dev.waymark.contracts.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer segment, told as a person.
 *
 * @param name what the persona is called
 * @param summary who that is, in a few sentences
 * @param quote what such a customer would say
 * @param needs what they must have, each with an identity of its own, so that customers can be asked about it
 * @param wants what they would like to have
 * @param hates what drives them away
 * @param doesNotCareAbout what is wasted on them
 * @param expectations what they take for granted
 * @param demographics what the segment has in common
 * @param priority 1 (served first) to 5; absent where nobody has decided
 * @param picture an https address of a picture; Waymark never fetches it
 */
public record PersonaProfile(
        String name,
        @Nullable String summary,
        @Nullable String quote,
        List<Need> needs,
        List<String> wants,
        List<String> hates,
        List<String> doesNotCareAbout,
        Expectations expectations,
        Demographics demographics,
        @Nullable Integer priority,
        @Nullable String picture) {
    public PersonaProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A persona has a name");
        }
        if (priority != null && (priority < 1 || priority > 5)) {
            throw new IllegalArgumentException("A priority lies between 1 and 5, not " + priority);
        }
    }

    /** One need. */
    public record Need(NeedId id, String text) {}

    /** Who comes for the first time expects other things than who has come for years. */
    public record Expectations(List<String> newCustomer, List<String> regular) {}

    /** Ages in years, both included; the rest in words. */
    public record Demographics(
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String location,
            @Nullable String occupation,
            @Nullable String education,
            @Nullable String income,
            @Nullable String household) {}
}
