package dev.waymark.map.exchange.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.exchange.Sample;
import dev.waymark.map.exchange.format.ExportFormat;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MapExchangeTest {
    private static final String IMPORTS = "/api/v1/maps/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String name = "Exchange " + UUID.randomUUID();

    @Test
    void jsonComesBackExactly() throws IOException {
        byte[] file = ExportFormat.JSON.write(Sample.map(), Sample.json());

        String id =
                imported("application/json", file, "").statusCode(201).extract().path("id");

        assertThat(tree(exported(id, "json"))).isEqualTo(tree(file));
    }

    @Test
    void aMapAsItIsOpenedCanBeImportedToo() {
        DrawnMap drawn = DrawnMap.shared();
        byte[] opened = as(Role.VIEWER).get(drawn.path()).asByteArray();

        imported("application/json", opened, "?visibility=private&name=" + name)
                .statusCode(201)
                .body("name", equalTo(name))
                .body("visibility", equalTo("private"))
                .body("state", equalTo("draft"))
                .body("stages[0].touchpoints.name", equalTo(List.of("Ordering", "Delivery")))
                .body("stages[0].touchpoints[0].painPoints[0].severity", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "xlsx, " + XLSX})
    void spreadsheetsComeBackButForGoalCustomersAndChannels(String format, String mediaType) throws IOException {
        byte[] file = ExportFormat.JSON.write(Sample.map(), Sample.json());
        String id =
                imported("application/json", file, "").statusCode(201).extract().path("id");

        String again = imported(mediaType, exported(id, format), "?name=" + name)
                .statusCode(201)
                .extract()
                .path("id");

        ObjectNode expected = (ObjectNode) tree(file);
        expected.remove(List.of("goal", "customers"));
        expected.putArray("channels");
        assertThat(tree(exported(again, "json"))).isEqualTo(expected.put("name", name));
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndStoresNothing() {
        byte[] csv = "Phase;Step;Pains;Ticket\nUse;Zubehör;a;1\n".getBytes(Charset.forName("windows-1252"));

        imported("text/csv", csv, "?preview=true&unknownColumns=ignore&name=" + name)
                .statusCode(200)
                .body("name", equalTo(name))
                .body("kind", equalTo("as-is"))
                .body("read.encoding", equalTo("windows-1252"))
                .body("read.delimiter", equalTo(";"))
                .body("read.columns.readAs", hasItems("Stage", "Touchpoint", "Pain points"))
                .body("stages[0].touchpoints", hasItem("Zubehör"))
                .body("painPoints", equalTo(1));

        as(Role.ADMIN).queryParam("text", name).get("/api/v1/maps").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{\"name\": \"x\", \"stages\": []}",
                "{\"name\": \"x\", \"kind\": \"as-is\", \"stages\": [], \"$schema\": \"urn:other\"}",
                "{\"name\": \"x\", \"kind\": \"as-is\", \"stages\": [], \"unknown\": 1}",
                "{\"name\": {\"$gt\": \"\"}, \"kind\": \"as-is\", \"stages\": []}",
                "{\"name\": \"a\\u0000b\", \"kind\": \"as-is\", \"stages\": []}",
                "{\"name\": \"x\", \"kind\": \"as-is\", \"stages\": [{\"name\": \"s\", \"touchpoints\": [{\"name\": \"t\", \"feeling\": 3}]}]}",
                "{\"name\": \"x\", \"kind\": \"as-is\", \"stages\": [null]}"
            })
    void badJsonIsRefusedWithAProblem(String json) {
        imported("application/json", json.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("urn:waymark:problem:"));
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsRefused() {
        imported(XLSX, "Stage,Touchpoint\nUse,Set-up\n".getBytes(StandardCharsets.UTF_8), "?name=" + name)
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:malformed-body"));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatIsAFileNamedAfterTheMapThatTellsWhatItLacks(ExportFormat format) {
        DrawnMap drawn = DrawnMap.shared();
        String wireName = format.name().toLowerCase(Locale.ROOT);

        String link = as(Role.VIEWER)
                .get(drawn.path() + "/export?format=" + wireName)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(format.mediaType()))
                .header(
                        "Content-Disposition",
                        containsString("filename=\"Buying-a-camera.%s\"".formatted(format.extension())))
                .extract()
                .header("Link");
        String losses = link.substring(link.indexOf('<') + 1, link.indexOf('>'));

        as(Role.VIEWER)
                .get(losses)
                .then()
                .statusCode(200)
                .body("format", equalTo(wireName))
                .body("losses.what", hasItem("people"));
    }

    @Test
    void aPastRevisionCanBeTaken() {
        DrawnMap drawn = DrawnMap.shared();

        as(Role.VIEWER)
                .get(drawn.path() + "/export?format=json&revision=2")
                .then()
                .statusCode(200)
                .body("stages[0].touchpoints", hasSize(0));
        as(Role.VIEWER).get(drawn.path() + "/export?revision=99").then().statusCode(404);
        as(Role.VIEWER).get(drawn.path() + "/export?revision=0").then().statusCode(400);
        as(Role.VIEWER).get(drawn.path() + "/export?format=visio").then().statusCode(400);
    }

    @Test
    void aPrivateMapIsNotThereForOthers() {
        DrawnMap drawn = DrawnMap.ofVisibility("private");

        as(Role.ANALYST).get(drawn.path() + "/export").then().statusCode(404);
        as(Role.ANALYST).get(drawn.path() + "/export/loss").then().statusCode(404);
        as(Role.JOURNEY_MANAGER).get(drawn.path() + "/export").then().statusCode(200);
    }

    @Test
    void theSchemaIsPublished() {
        as(Role.VIEWER)
                .get("/api/v1/maps/schema.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$id'", equalTo("urn:waymark:schema:journey-map:1"));
    }

    private static ValidatableResponse imported(String mediaType, byte[] file, String query) {
        return as(Role.JOURNEY_MANAGER)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(file)
                .post(IMPORTS + query)
                .then();
    }

    private static byte[] exported(String id, String format) {
        return as(Role.VIEWER)
                .get("/api/v1/maps/%s/export?format=%s".formatted(id, format))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonNode tree(byte[] file) throws IOException {
        return Sample.json().readTree(file);
    }
}
