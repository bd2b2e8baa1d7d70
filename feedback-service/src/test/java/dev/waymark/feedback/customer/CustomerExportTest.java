package dev.waymark.feedback.customer;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class CustomerExportTest {
    @Inject
    CustomerExports exports;

    @Inject
    Erasure erasure;

    @Inject
    CustomerKeys keys;

    @Inject
    EventLog log;

    private final String customer = "crm-" + UUID.randomUUID();

    @Test
    void allThatIsKnownOfACustomerIsHandedOutAndNothingOfOthers() {
        String one = submit("The parcel came late", customer, "{\"quote\": true, \"contact\": false}");
        String two = submit("It came at all", customer, "null");
        submit("Quokkas are none of their business", "crm-" + UUID.randomUUID(), "null");
        SubjectId subject = keys.known(customer).orElseThrow();

        ValidatableResponse answer = export(customer)
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"customer.json\"");

        JsonPath document = answer.extract().jsonPath();
        assertThat(document.getString("customer")).isEqualTo(customer);
        assertThat(document.getString("subject")).isEqualTo(subject.toString());
        assertThat(document.getList("feedback.id")).containsExactlyInAnyOrder(one, two);
        assertThat(document.getList("feedback.comment"))
                .containsExactlyInAnyOrder("The parcel came late", "It came at all");
        assertThat(document.getList("feedback.scores.csat")).containsExactly(2, 2);
        assertThat(document.getBoolean("feedback.find { it.id == '%s' }.consent.quote".formatted(one)))
                .isTrue();
        assertThat(document.<String>getList("events.event"))
                .containsSubsequence(
                        "feedback.FeedbackReceived", "feedback.FeedbackReceived", "feedback.CustomerExported");
        assertThat(document.<Integer>getList("events.position"))
                .doesNotContain(0)
                .isSorted();
        assertThat(document.getBoolean("complete")).isTrue();
        assertThat(answer.extract().asString()).doesNotContain("Quokkas");
        assertThat(log.readTag(subject.tag(), 1, 100))
                .filteredOn(event -> event.name().equals("feedback.CustomerExported"))
                .singleElement()
                .extracting(event -> event.metadata().get(RequestMetadata.ACTOR))
                .isEqualTo(Tokens.subject(Role.ADMIN).toString());
    }

    @Test
    void ofNobodyKnownThereIsNothingToHandOut() {
        export(customer).statusCode(404).body("type", equalTo("urn:waymark:problem:not-found"));
        submit("Hello", customer, "null");
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
        export(customer).statusCode(404);
    }

    @Test
    void anExportEndsWhereItsCustomerIsErasedMeanwhile() throws IOException {
        submit("Wallabies ate it", customer, "null");
        CustomerExport export = exports.begin(customer).orElseThrow();
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            private boolean erased;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                if (!erased) {
                    erased = erasure.erase(customer);
                }
            }
        };

        export.writeTo(written);

        JsonPath document = JsonPath.from(written.toString(UTF_8));
        assertThat(document.getList("events")).isNotEmpty();
        assertThat(document.getBoolean("complete")).isFalse();
        assertThat(document.getString("reason")).isEqualTo("The customer was erased meanwhile");
        assertThat(written.toString(UTF_8)).doesNotContain("Wallabies");
    }

    @Test
    void aConsentHoldsForAllThatWasSaidBeforeIt() {
        String one = submit("One", customer, "{\"quote\": true, \"contact\": true}");
        String two = submit("Two", customer, "null");
        SubjectId subject = keys.known(customer).orElseThrow();
        open(one).body("consent.quote", equalTo(true)).body("comment", nullValue());
        open(two).body("consent", nullValue());

        asContributor(one).body("comment", equalTo("One")).body("customer", nullValue());
        asContributor(two).body("comment", nullValue());

        consent(customer, "{\"quote\": false, \"contact\": true}").statusCode(204);
        consent(customer, "{\"quote\": false, \"contact\": true}").statusCode(204);

        String three = submit("Three", customer, "{\"quote\": true, \"contact\": false}");
        for (String id : List.of(one, two)) {
            open(id).body("consent.quote", equalTo(false)).body("consent.contact", equalTo(true));
        }
        open(three).body("consent.quote", equalTo(true)).body("consent.contact", equalTo(false));
        asContributor(one).body("comment", nullValue());
        assertThat(log.readAggregate(subject.toString(), 0, 10)).hasSize(1);
        consent("crm-" + UUID.randomUUID(), "{\"quote\": true, \"contact\": true}")
                .statusCode(404);
        for (String bad : List.of("", "null", "{}", "true", "{\"quote\": true}", "{\"quote\": 1, \"contact\": true}")) {
            consent(customer, bad).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void aSpreadsheetSaysInAColumnWhatWasAgreedTo() {
        String source = UUID.randomUUID().toString();
        List<String> ids = as(Role.INTEGRATION)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .body("""
                        submissionId,source,collectedAt,csat,consent
                        1,%1$s,2026-01-23,5,quote contact
                        2,%1$s,2026-01-23,5,Contact
                        3,%1$s,2026-01-23,5,none
                        4,%1$s,2026-01-23,5,
                        """.formatted(source).getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(4))
                .extract()
                .path("rows.feedback");
        open(ids.get(0)).body("consent.quote", equalTo(true)).body("consent.contact", equalTo(true));
        open(ids.get(1)).body("consent.quote", equalTo(false)).body("consent.contact", equalTo(true));
        open(ids.get(2)).body("consent.quote", equalTo(false)).body("consent.contact", equalTo(false));
        open(ids.get(3)).body("consent", nullValue());
    }

    private static ValidatableResponse export(String customer) {
        return as(Role.ADMIN).get("/api/v1/customers/" + customer + "/export").then();
    }

    private static ValidatableResponse consent(String customer, String consent) {
        return as(Role.INTEGRATION)
                .header("Content-Type", "application/json")
                .body(consent)
                .put("/api/v1/customers/" + customer + "/consent")
                .then();
    }

    private static ValidatableResponse asContributor(String id) {
        return as(Role.CONTRIBUTOR).get("/api/v1/feedback/" + id).then().statusCode(200);
    }

    private static ValidatableResponse open(String id) {
        return as(Role.VIEWER).get("/api/v1/feedback/" + id).then().statusCode(200);
    }

    private static String submit(String comment, String customer, String consent) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z",
                         "scores": {"csat": 2}, "comment": "%s", "customer": "%s", "consent": %s}""".formatted(UUID.randomUUID(), comment, customer, consent))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
