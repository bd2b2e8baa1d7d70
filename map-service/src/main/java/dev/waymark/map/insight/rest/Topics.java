package dev.waymark.map.insight.rest;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.map.insight.Topic;
import dev.waymark.service.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads departments and tags: tidy, each once. */
public final class Topics {
    private Topics() {}

    /**
     * The topics of a field.
     *
     * @throws Refusal where one says nothing once it is tidy
     */
    public static List<String> read(String field, @Nullable List<String> given) {
        List<String> texts = given == null ? List.of() : given;
        for (int i = 0; i < texts.size(); i++) {
            if (Topic.tidy(texts.get(i)).isEmpty()) {
                throw Refusal.invalid("%s[%d]".formatted(field, i), "must not be blank");
            }
        }
        return Topic.tidy(texts);
    }

    /** As {@link #read}; beside everybody nobody needs to be named. */
    public static List<String> departments(@Nullable List<String> given) {
        List<String> departments = read("departments", given);
        return Topic.keys(departments).contains(InsightContent.EVERYBODY)
                ? List.of(InsightContent.EVERYBODY)
                : departments;
    }

    /** A text without line breaks, so that it stays one line wherever it is shown. */
    static String line(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
