package dev.waymark.feedback.source.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a delivery says: an utterance as POST /feedback takes it, or a finished response to a Formbricks survey. */
@Singleton
public class Delivered {
    private static final String FINISHED = "responseFinished";

    @Inject
    ObjectMapper mapper;

    /**
     * Reads a body.
     *
     * @param id the delivery's, for what has no id of its own
     * @return empty for what is no utterance, such as a response that has only begun
     * @throws Refusal 400 if it is neither
     */
    public Optional<NewFeedback> read(byte[] body, SourceSetup setup, String id) {
        try {
            JsonNode json = mapper.readTree(body);
            if (!(json instanceof ObjectNode object)) {
                throw new Refusal(CommonProblem.MALFORMED_BODY, "It must be a JSON object");
            }
            return object.has("event") && object.has("data")
                    ? response(object, setup)
                    : Optional.of(utterance(object, setup, id));
        } catch (JsonProcessingException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "It is not the JSON of an utterance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NewFeedback utterance(ObjectNode json, SourceSetup setup, String id) throws JsonProcessingException {
        NewFeedback given = mapper.treeToValue(json, NewFeedback.class);
        return new NewFeedback(
                setup.name(),
                given.submissionId() == null ? id : given.submissionId(),
                given.collectedAt(),
                given.channel() == null ? setup.channel() : given.channel(),
                given.segment(),
                given.map() == null ? setup.map() : given.map(),
                given.stage(),
                given.touchpoint() == null && given.map() == null ? touchpoint(setup) : given.touchpoint(),
                given.scores(),
                given.comment(),
                given.language(),
                given.customer(),
                given.consent());
    }

    private static Optional<NewFeedback> response(ObjectNode json, SourceSetup setup) {
        JsonNode response = json.get("data");
        if (!json.get("event").isTextual()) {
            throw Refusal.invalid("event", "must be a text");
        }
        if (!json.get("event").textValue().equals(FINISHED)) {
            return Optional.empty();
        }
        Answers answers = Answers.of(response.path("data"), setup.fields());
        return Optional.of(new NewFeedback(
                setup.name(),
                text(response.path("id")),
                moment(response),
                setup.channel(),
                null,
                setup.map(),
                null,
                touchpoint(setup),
                answers.scores(),
                answers.comment(),
                language(response.path("language")),
                text(response.path("contact").path("userId"))));
    }

    private static Instant moment(JsonNode response) {
        String text = text(response.path("updatedAt"));
        String said = text == null ? text(response.path("createdAt")) : text;
        try {
            return Instant.parse(said == null ? "" : said);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("data.createdAt", "must be a time");
        }
    }

    /** Formbricks says default for the language nobody named. */
    private static @Nullable String language(JsonNode language) {
        String text = text(language);
        return text == null || text.equals("default") ? null : text;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static @Nullable String touchpoint(SourceSetup setup) {
        return setup.touchpoint() == null ? null : setup.touchpoint().toString();
    }
}
