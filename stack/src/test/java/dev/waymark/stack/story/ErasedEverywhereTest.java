package dev.waymark.stack.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.stack.Progress;
import dev.waymark.stack.Repository;
import dev.waymark.stack.RunningStack;
import dev.waymark.stack.settings.CommandLine;
import dev.waymark.stack.verify.VerifyLog;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No service has anything of an erased customer, whatever the others told it. */
@ExtendWith(RunningStack.Once.class)
class ErasedEverywhereTest {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

    private final String customer = "crm-" + UUID.randomUUID();
    private final String words = "Numbats ate parcel " + UUID.randomUUID();

    @Test
    void noDatabaseHasAnythingOfThemAndTheLogsAreInOrder(RunningStack stack) {
        People people = People.of(stack);
        StoryInput input = StoryInput.all().findFirst().orElseThrow();
        Ground ground = new Ground(people, input);
        ground.importMap();
        String feedback = speak(people, ground.map(), input.touchpoint());
        await("the other services know of the score")
                .atMost(Ground.CATCHING_UP)
                .untilAsserted(() -> people.judith()
                        .get("/maps/{map}/feelings", ground.map())
                        .then()
                        .statusCode(200)
                        .body(
                                "touchpoints.find { it.touchpoint == '%s' }.answers".formatted(ground.touchpoint()),
                                equalTo(1)));
        people.admin()
                .get("/customers/{customer}/export", customer)
                .then()
                .statusCode(200)
                .body("feedback.comment", equalTo(List.of(words)))
                .body("complete", equalTo(true));

        people.admin().delete("/customers/{customer}", customer).then().statusCode(204);

        people.admin().get("/customers/{customer}/export", customer).then().statusCode(404);
        try (MongoClient client = MongoClients.create(stack.mongodb())) {
            assertThat(traces(client, feedback))
                    .as("the search finds what is there")
                    .hasSizeGreaterThan(2);
            assertThat(traces(client, customer)).isEmpty();
            assertThat(traces(client, words)).isEmpty();
        }
        assertThat(verifyLog(stack)).as("what verify-log exits with").isZero();
    }

    private String speak(People people, String map, String touchpoint) {
        return people.shop()
                .body(Map.of(
                        "source",
                        "survey",
                        "submissionId",
                        UUID.randomUUID().toString(),
                        "collectedAt",
                        "2026-01-23T02:01:00Z",
                        "map",
                        map,
                        "touchpoint",
                        touchpoint,
                        "scores",
                        Map.of("csat", 2),
                        "comment",
                        words,
                        "customer",
                        customer))
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int verifyLog(RunningStack stack) {
        return new VerifyLog(new CommandLine(Repository.root(), Map.of()), Progress.onScreen())
                .run(List.of("--mongodb-uri", stack.mongodb()));
    }

    /** The collections of all databases that have a text in any document, as it is or in what strings are the Base64 of. */
    private static Set<String> traces(MongoClient client, String text) {
        Set<String> found = new TreeSet<>();
        for (String database : client.listDatabaseNames()) {
            for (String collection : client.getDatabase(database).listCollectionNames()) {
                for (RawBsonDocument document : client.getDatabase(database)
                        .getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    if (has(document, new String(text.getBytes(UTF_8), ISO_8859_1))) {
                        found.add(database + "/" + collection);
                    }
                }
            }
        }
        return found;
    }

    private static boolean has(RawBsonDocument document, String text) {
        byte[] raw = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(raw);
        String bytes = new String(raw, ISO_8859_1);
        Stream<String> decoded = BASE64.matcher(bytes)
                .results()
                .map(part -> part.group().replace('-', '+').replace('_', '/'))
                .map(part -> part.substring(0, part.length() - part.length() % 4))
                .map(part -> new String(Base64.getDecoder().decode(part), ISO_8859_1));
        return Stream.concat(Stream.of(bytes), decoded).anyMatch(each -> each.contains(text));
    }
}
