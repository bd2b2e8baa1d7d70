package dev.waymark.service.rest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Remembers for a day which request was answered how, readable only with that request at hand. */
@Singleton
class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(24);
    /** A request that never finished, because its JVM ended, blocks its key no longer than this. */
    private static final Duration UNFINISHED = Duration.ofMinutes(1);

    private final MongoCollection<Document> requests;
    private final Clock clock;

    @Inject
    IdempotencyKeys(Logs logs, Clock clock) {
        this.requests = logs.ownDatabase().getCollection("idempotency_keys");
        this.clock = clock;
    }

    /** The first answer if there was one; null when the caller shall now do the work. */
    @Nullable Answer begin(String id, RequestSecret secret) {
        Instant now = clock.instant();
        requests.deleteOne(and(eq(id), eq("status", null), lt("at", Date.from(now.minus(UNFINISHED)))));
        requests.deleteOne(and(eq(id), lt("at", Date.from(now.minus(KEPT)))));
        try {
            requests.insertOne(new Document("_id", id)
                    .append("request", secret.fingerprint())
                    .append("at", Date.from(now)));
            return null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document first = requests.find(eq(id)).first();
        if (first != null && !secret.fingerprint().equals(first.getString("request"))) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (first == null || first.getInteger("status") == null) {
            throw new Refusal(
                    CommonProblem.CONCURRENT_CHANGE, "The first request with this key is still being worked on");
        }
        return Answer.of(first, secret);
    }

    void finish(String id, RequestSecret secret, Answer answer) {
        requests.updateOne(
                eq(id),
                combine(
                        set("status", answer.status()),
                        set("headers", new Document(Map.copyOf(answer.headers()))),
                        set("answer", answer.body() == null ? null : new Binary(secret.seal(answer.body())))));
    }

    void forget(String id) {
        requests.deleteOne(eq(id));
    }

    @Scheduled(every = "1h")
    void dropOld() {
        requests.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
    }

    /** What is sent again; the body as JSON text. */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String body) {
        static Answer of(ContainerResponseContext response, ObjectMapper mapper) throws JsonProcessingException {
            Map<String, String> headers = new HashMap<>();
            for (String name : new String[] {"Location", "ETag"}) {
                Object value = response.getHeaders().getFirst(name);
                if (value instanceof jakarta.ws.rs.core.EntityTag tag) {
                    headers.put(name, "\"" + tag.getValue() + "\"");
                } else if (value != null) {
                    headers.put(name, value.toString());
                }
            }
            return new Answer(
                    response.getStatus(),
                    headers,
                    response.hasEntity() ? mapper.writeValueAsString(response.getEntity()) : null);
        }

        static Answer of(Document stored, RequestSecret secret) {
            Map<String, String> headers = new HashMap<>();
            stored.get("headers", Document.class).forEach((name, value) -> headers.put(name, value.toString()));
            Binary sealed = stored.get("answer", Binary.class);
            return new Answer(
                    stored.getInteger("status"), headers, sealed == null ? null : secret.open(sealed.getData()));
        }
    }
}
