package dev.waymark.stack.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.Progress;
import dev.waymark.stack.keycloak.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays {@code sample/story.json}: each step is one request of a demo user. A step may remember ids of its answer, for
 * later steps to name as {@code ${…}}: the one {@code at} a JSON pointer, or that of the object whose {@code name} or
 * {@code text} is given. {@code ${user.id}} and {@code ${user.name}} are those of a demo user.
 */
final class SampleStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.]+)}");

    private final Api api;
    private final Bookmark bookmark;
    private final Map<String, String> remembered;

    /** Goes on after the steps that a bookmark says were played. */
    SampleStory(String gateway, Tokens tokens, Bookmark bookmark) {
        this.api = new Api(gateway, tokens);
        this.bookmark = bookmark;
        this.remembered = new HashMap<>(bookmark.page().remembered());
    }

    void play(Progress progress) {
        try {
            var steps = JSON.readTree(resource("story.json"));
            for (int i = bookmark.page().played(); i < steps.size(); i++) {
                var step = steps.get(i);
                progress.step("sample: " + step.path("say").asText(), () -> play(step));
                bookmark.put(new Bookmark.Page(i + 1, remembered));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(JsonNode step) {
        var method = step.has("put") ? "PUT" : "POST";
        var path = filled(step.path(step.has("put") ? "put" : "post").asText());
        var answer = step.has("file")
                ? api.send(
                        user(step),
                        method,
                        path,
                        "text/csv",
                        resource(step.path("file").asText()))
                : api.send(
                        user(step),
                        method,
                        path,
                        "application/json",
                        filled(step.path("body").toString()));
        step.path("remember").properties().forEach(one -> remembered.put(one.getKey(), id(answer, one.getValue())));
    }

    private static String user(JsonNode step) {
        return step.path("as").asText();
    }

    private static String id(JsonNode answer, JsonNode where) {
        if (where.has("at")) return answer.at(where.path("at").asText()).asText();
        var wanted = where.properties().iterator().next();
        for (var object : answer.findParents(wanted.getKey())) {
            if (object.path(wanted.getKey()).equals(wanted.getValue()))
                return object.path("id").asText();
        }
        throw new CannotGoOn("The answer holds no " + wanted.getKey() + " " + wanted.getValue() + ".");
    }

    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        var known = remembered.get(name);
        if (known != null) return known;
        if (name.endsWith(".id")) return claim(name.substring(0, name.length() - 3), "sub");
        if (name.endsWith(".name")) return claim(name.substring(0, name.length() - 5), "name");
        throw new CannotGoOn("The sample story uses " + name + " before it remembers it.");
    }

    private String claim(String user, String claim) {
        var payload = Base64.getUrlDecoder().decode(api.token(user).split("\\.", 3)[1]);
        try {
            return JSON.readTree(new String(payload, StandardCharsets.UTF_8))
                    .path(claim)
                    .asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var file = SampleStory.class.getResourceAsStream("/sample/" + name)) {
            if (file == null) throw new CannotGoOn("The sample has no file " + name + ".");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
