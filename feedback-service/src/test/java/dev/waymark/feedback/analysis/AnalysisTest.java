package dev.waymark.feedback.analysis;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.text.Embedder;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class AnalysisTest {
    @Inject
    Analysed analysed;

    @Inject
    Embeddings embeddings;

    @Inject
    Embedder embedder;

    @Inject
    Logs logs;

    private final String customer = UUID.randomUUID().toString();

    @Test
    void aCommentSaysHowItFeelsSoonAfterItArrived() {
        FeedbackId angry = submit("The camera broke after two days and nobody at support answers. Terrible!", "");
        FeedbackId happy = submit("I love this camera, the pictures are fantastic and it is easy to use.", "");
        analysed.await(angry, happy);
        open(angry).body("label", equalTo("negative")).body("language", equalTo("en"));
        open(happy).body("label", equalTo("positive"));
    }

    @Test
    void whatIsNotEnglishIsUnscored() {
        FeedbackId german = submit("Das Paket kam eine Woche zu spät und niemand hat sich gemeldet.", "");
        analysed.await(german);
        open(german)
                .body("label", equalTo("unscored"))
                .body("language", equalTo("de"))
                .body("sentiment", nullValue())
                .body("confidence", nullValue());
    }

    @Test
    void aCommentsVectorIsThereForThoseWhoCompareAndNobodyElse() {
        String text = "The parcel never came.";
        FeedbackId id = submit(text, "");
        analysed.await(id);
        assertThat(embeddings.of(List.of(id)))
                .singleElement()
                .satisfies(it -> assertThat(it.vector()).isEqualTo(embedder.of(text)));
    }

    @Test
    void withTheCustomerTheirVectorsAreGone() {
        FeedbackId id = submit("The parcel never came.", "");
        analysed.await(id);
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
        assertThat(embeddings.of(List.of(id))).isEmpty();
        analysed.until(
                () -> logs.ownDatabase().getCollection("embeddings").countDocuments(Filters.eq(id.toString())) == 0);
    }

    private FeedbackId submit(String comment, String more) {
        String id = as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z",
                         "comment": "%s", "customer": "%s"%s}""".formatted(UUID.randomUUID(), comment, customer, more))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return FeedbackId.fromString(id);
    }

    private static ValidatableResponse open(FeedbackId id) {
        return as(Role.VIEWER).get("/api/v1/feedback/" + id).then().statusCode(200);
    }
}
