package dev.waymark.service;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The revision a writer has seen, from {@code If-Match}; carried in commands and checked by the entity.
 *
 * @param value null when the writer does not care
 */
public record ExpectedRevision(@Nullable Long value) {
    public static final ExpectedRevision ANY = new ExpectedRevision(null);

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /** Reads the header: {@code "12"}, or {@code *}. */
    public static ExpectedRevision fromString(String header) {
        Matcher tag = TAG.matcher(header.strip());
        if (tag.matches()) {
            return new ExpectedRevision(Long.valueOf(tag.group(1)));
        }
        if (header.strip().equals("*")) {
            return ANY;
        }
        throw Refusal.invalid("If-Match", "must be a revision in quotes, for example \"12\"");
    }

    /**
     * Does nothing when the current revision is the expected one.
     *
     * @throws Refusal 412, naming the current revision
     */
    public void check(long current) {
        if (value != null && value != current) {
            throw new Refusal(Problem.of(
                            CommonProblem.STALE_REVISION,
                            "You changed revision %d, the current one is %d".formatted(value, current))
                    .withCurrentRevision(current));
        }
    }

    /** Null-safe: a missing header expects nothing. */
    public static ExpectedRevision orAny(@Nullable ExpectedRevision given) {
        return given == null ? ANY : given;
    }
}
