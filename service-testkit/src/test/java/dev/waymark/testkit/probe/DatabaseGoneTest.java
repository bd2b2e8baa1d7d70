package dev.waymark.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.eventstore.EventLog;
import dev.waymark.testkit.Api;
import dev.waymark.testkit.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = GatedEnvironment.class, restrictToAnnotatedClass = true)
class DatabaseGoneTest {
    private static final Duration BOUND = Duration.ofSeconds(25);

    @SuppressWarnings("NullAway.Init") // set by the environment
    Gate gate;

    @Inject
    EventLog log;

    private final UUID probe = UUID.randomUUID();

    @AfterEach
    void open() {
        gate.become(Gate.State.OPEN);
    }

    private Response begin() {
        return Api.as(Role.ADMIN).post("/api/v1/probes/{probe}", probe);
    }

    private Response touch() {
        return Api.as(Role.ADMIN).post("/api/v1/probes/{probe}/touches", probe);
    }

    /** The read goes first: of a write into a connection that is just being cut nobody knows what became. */
    @Test
    void withoutADatabaseWritesAndReadsAreAnswered503AndNothingIsStored() {
        begin().then().statusCode(201);
        gate.become(Gate.State.SHUT);
        long start = System.nanoTime();
        Api.as(Role.ADMIN)
                .get("/api/v1/probes/{probe}", probe)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:waymark:problem:unavailable"));
        touch().then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:waymark:problem:unavailable"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);

        gate.become(Gate.State.OPEN);
        assertThat(log.readAggregate(probe.toString(), 0, 10)).hasSize(1);
        touch().then().statusCode(200).body("times", equalTo(1));
    }

    @Test
    void whenTheAnswerIsLostTheCallerIsToldThatNobodyKnows() {
        begin().then().statusCode(201);
        gate.become(Gate.State.MUTE);
        long start = System.nanoTime();
        touch().then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:waymark:problem:outcome-unknown"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);

        gate.become(Gate.State.OPEN);
        // It was: asked again, the entity counts on from there.
        touch().then().statusCode(200).body("times", equalTo(2));
        assertThat(log.readAggregate(probe.toString(), 0, 10)).hasSize(3);
    }
}
