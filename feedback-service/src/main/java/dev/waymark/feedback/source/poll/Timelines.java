package dev.waymark.feedback.source.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.intake.submission.NewFeedback;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads timelines by Mastodon's API, page by page from the newest status that was seen before. */
@Singleton
class Timelines {
    private static final int PAGE = 40;

    private final Fetcher fetcher;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    Timelines(Fetcher fetcher, ObjectMapper mapper, Clock clock) {
        this.fetcher = fetcher;
        this.mapper = mapper;
        this.clock = clock;
    }

    Mentions fetch(SourceSetup setup, Progressed known) throws FetchFailed {
        URI timeline = URI.create(Objects.requireNonNull(setup.url()));
        String newest = known.newestId();
        String query = "limit=" + PAGE + (newest == null ? "" : "&min_id=" + URLEncoder.encode(newest, UTF_8));
        String separator = timeline.getRawQuery() == null ? "?" : "&";
        URI page = URI.create(timeline + separator + query);
        Fetcher.Document document = fetcher.get(page, "application/json", new Progressed(null, null, newest));
        JsonNode statuses = statuses(document.body());
        List<NewFeedback> said = new ArrayList<>();
        String reached = newest;
        for (JsonNode status : statuses) {
            String id = status.path("id").asText("");
            reached = later(reached, id);
            utterance(setup, timeline, status).ifPresent(said::add);
        }
        said.sort(Comparator.comparing(NewFeedback::collectedAt));
        return new Mentions(said, new Progressed(null, null, reached), newest != null && statuses.size() == PAGE);
    }

    private JsonNode statuses(@Nullable InputStream body) throws FetchFailed {
        try {
            JsonNode json = mapper.readTree(body == null ? InputStream.nullInputStream() : body);
            if (json.isArray()) {
                return json;
            }
        } catch (IOException e) {
            // No JSON at all: refused below like any other.
        }
        throw new FetchFailed("It is no timeline");
    }

    /** Without what somebody only passes on. */
    private Optional<NewFeedback> utterance(SourceSetup setup, URI timeline, JsonNode status) {
        String uri = status.path("uri").asText("");
        if (uri.isBlank() || status.path("reblog").isObject()) {
            return Optional.empty();
        }
        String warning = status.path("spoiler_text").asText("");
        String text = Mentions.plain(status.path("content").asText(""));
        String account = status.path("account").path("acct").asText("");
        String who =
                account.isBlank() ? null : "@" + (account.contains("@") ? account : account + "@" + timeline.getHost());
        return Mentions.utterance(
                setup,
                uri,
                moment(status.path("created_at").asText("")),
                warning.isBlank() ? text : warning + "\n" + text,
                status.path("language").asText(null),
                who);
    }

    private Instant moment(String text) {
        Instant now = clock.instant();
        try {
            Instant at = Instant.parse(text);
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    /** Ids are numbers as text: the longer is the later. */
    private static @Nullable String later(@Nullable String one, String other) {
        if (one == null || other.isEmpty()) {
            return other.isEmpty() ? one : other;
        }
        int byLength = Integer.compare(one.length(), other.length());
        return (byLength == 0 ? one.compareTo(other) : byLength) >= 0 ? one : other;
    }
}
