package dev.waymark.map.insight.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.insight.Topic;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which insights are looked for; null finds all.
 *
 * @param department also finds what is for everybody
 * @param text some part of the title or the text, in any case
 */
public record InsightQuery(
        InsightState state,
        @Nullable String department,
        @Nullable JourneyMapId map,
        @Nullable String tag,
        @Nullable String text) {
    Bson filter() {
        return and(
                eq("state", state.name()),
                department == null ? empty() : in("departmentKeys", Topic.key(department), InsightContent.EVERYBODY),
                map == null ? empty() : eq("content.origin.map", map.toString()),
                tag == null ? empty() : eq("tagKeys", Topic.key(tag)),
                text == null ? empty() : or(saying("content.title", text), saying("content.text", text)));
    }

    private static Bson saying(String field, String text) {
        return regex(field, Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE));
    }
}
