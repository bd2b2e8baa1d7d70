package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.eventstore.LogVerifier;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class AuditTest {
    @Inject
    Logs logs;

    @Test
    void everyEventIsToldWithWhatTheLogIsVerifiedAgainst() {
        SampleMap map = SampleMap.drawn();
        map.stage("=1+1");

        JsonPath audit = as(Role.VIEWER)
                .get(map.path() + "/audit")
                .then()
                .statusCode(200)
                .body("items.event", contains("map.StageAdded", "map.StakeholderAssigned", "map.MapDrawn"))
                .body("items.revision", contains(2, 1, 1))
                .body("items[0].changes", contains("added the stage =1+1"))
                .body("items[0].actorName", equalTo("Journey-manager"))
                .extract()
                .jsonPath();

        assertThat(audit.getString("items[1].commit")).isEqualTo(audit.getString("items[2].commit"));
        assertThat(audit.getLong("items[2].commitEnd")).isEqualTo(audit.getLong("items[1].position"));
        assertThat(LogVerifier.of(logs.ownDatabase())
                        .expecting(audit.getLong("items[0].commitEnd"), audit.getString("items[0].hash"))
                        .verify(it -> {})
                        .fault())
                .isEmpty();
        as(Role.VIEWER)
                .get(map.path() + "/audit?limit=1&cursor=" + audit.getString("items[0].position"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].event", equalTo("map.StakeholderAssigned"));
    }

    @Test
    void spreadsheetsGetItAsText() {
        SampleMap map = SampleMap.drawn("=cmd", "viewable");
        String[] lines = as(Role.VIEWER)
                .get(map.path() + "/audit.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString()
                .split("\r\n", -1);

        assertThat(lines[0])
                .isEqualTo(
                        "position,at,revision,actor,actorName,event,changes,commit,commitEnd,previousHash,hash,occasion");
        assertThat(lines[1]).contains(",map.MapDrawn,drew the map =cmd,");
    }

    @Test
    void aPrivateMapHasNoAuditForOthers() {
        SampleMap map = SampleMap.drawn("Secret", "private");
        as(Role.VIEWER).get(map.path() + "/audit").then().statusCode(404);
        as(Role.VIEWER).get(map.path() + "/audit.csv").then().statusCode(404);
    }
}
