package dev.waymark.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.eventstore.EventLog;
import dev.waymark.testkit.Api;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ConflictsTest {
    @Inject
    EventLog log;

    private final UUID probe = UUID.randomUUID();

    @BeforeEach
    void begin() {
        Api.as(Role.ADMIN).post("/api/v1/probes/{probe}", probe).then().statusCode(201);
    }

    @Test
    void whoIsOvertakenTimeAndAgainIsAnswered409AndToTryLater() {
        Api.as(Role.ADMIN)
                .post("/api/v1/probes/{probe}/touches?overtaken=true", probe)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:waymark:problem:concurrent-change"))
                .body("correlationId", notNullValue());
        // Only what the others stored, one at each try, of which a busy machine has time for fewer than ten.
        assertThat(log.lastSequence(probe.toString()).orElseThrow()).isBetween(2L, 10L);
    }

    @Test
    void whoMakesWhatIsThereIsAnswered409AtOnce() {
        long before = log.head();
        Api.as(Role.ADMIN)
                .post("/api/v1/probes/{probe}", probe)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:concurrent-change"));
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void whatIsTooMuchForOneCommitIsAnswered413AndNothingIsStored() {
        Api.as(Role.ADMIN)
                .post("/api/v1/probes/{probe}/touches?times=1001", probe)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:waymark:problem:body-too-large"));
        assertThat(log.lastSequence(probe.toString())).hasValue(0);
    }
}
