package dev.waymark.map.picture.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.map.DrawnMap;
import dev.waymark.map.picture.drawing.Layout;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PictureResourceTest {
    @Test
    void theCurrentRevisionIsDrawnAsAPictureThatRunsNothing() {
        DrawnMap map = DrawnMap.shared();
        String svg = picture(map, "")
                .header("Content-Type", containsString("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .extract()
                .asString();
        assertThat(svg)
                .startsWith("<?xml")
                .contains(">Buying a camera<", "Revision 5", ">Ordering<", ">Delivery<", ">Forced registration<")
                .doesNotContain("<script>");
    }

    @Test
    void aPastRevisionIsDrawnAsItWas() {
        DrawnMap map = DrawnMap.shared();
        assertThat(picture(map, "?revision=2").extract().asString())
                .contains("Revision 2", ">Purchase<", "No touchpoints yet")
                .doesNotContain("Delivery");
    }

    @Test
    void thereIsADarkOne() {
        DrawnMap map = DrawnMap.shared();
        assertThat(picture(map, "?theme=dark").extract().asString())
                .isNotEqualTo(picture(map, "").extract().asString());
    }

    @Test
    void whoHasThePictureIsNotSentItAgain() {
        DrawnMap map = DrawnMap.shared();
        String tag = picture(map, "").extract().header("ETag");
        as(Role.VIEWER)
                .header("If-None-Match", tag)
                .get(map.path() + "/picture.svg")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        as(Role.VIEWER)
                .header("If-None-Match", tag)
                .get(map.path() + "/picture.svg?theme=dark")
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void aRevisionThatNeverWasIsNotFound() {
        as(Role.VIEWER)
                .get(DrawnMap.shared().path() + "/picture.svg?revision=99")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "revision=0, revision",
        "revision=-1, revision",
        "revision=one, revision",
        "revision=99999999999999999999, revision",
        "compareWith=0, compareWith",
        "theme=red, theme",
        "layout=round, layout",
        "persona=me, persona",
        "persona=0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21, persona",
        "fromStage=%00, fromStage",
        "toStage=0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21, toStage",
    })
    void aQuestionThatMakesNoSenseIsRefused(String query, String field) {
        for (String kind : List.of("svg", "png", "pdf")) {
            as(Role.VIEWER)
                    .urlEncodingEnabled(false)
                    .get(DrawnMap.shared().path() + "/picture." + kind + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", contains(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "big", "4.1", "1e3", "NaN", "0.01"})
    void aScaleThatMakesNoSenseIsRefused(String scale) {
        as(Role.VIEWER)
                .queryParam("scale", scale)
                .get(DrawnMap.shared().path() + "/picture.png")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("scale"));
    }

    @Test
    void aMapIsPaintedAsAPng() throws IOException {
        DrawnMap map = DrawnMap.shared();
        Response answer = as(Role.VIEWER).get(map.path() + "/picture.png?scale=0.5&theme=dark");
        answer.then().statusCode(200).contentType("image/png").header("X-Content-Type-Options", "nosniff");
        BufferedImage painted = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertThat(painted.getWidth()).isEqualTo(520);
        as(Role.VIEWER)
                .header("If-None-Match", answer.header("ETag"))
                .get(map.path() + "/picture.png?scale=0.5&theme=dark")
                .then()
                .statusCode(304);
        as(Role.VIEWER)
                .header("If-None-Match", answer.header("ETag"))
                .get(map.path() + "/picture.png?theme=dark")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aMapIsPrintedAsAPdf(Layout layout) throws IOException {
        Response answer = as(Role.VIEWER)
                .queryParam("layout", layout.name().toLowerCase(Locale.ROOT))
                .get(DrawnMap.shared().path() + "/picture.pdf");
        answer.then().statusCode(200).contentType("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Buying a camera");
        }
    }

    @Test
    void aBlueprintHasItsThreeLines() {
        assertThat(picture(DrawnMap.shared(), "?layout=blueprint").extract().asString())
                .contains("Line of interaction", "Line of visibility", "Line of internal", "Backstage")
                .doesNotContain("Pain points");
    }

    @Test
    void whoWorksOnTheMapIsShownWithWhatTheyHaveConfirmed() {
        DrawnMap map = DrawnMap.shared();
        String before = picture(map, "?layout=stakeholders").extract().asString();
        assertThat(before).contains("0 of 1 has confirmed this revision", ">Owner<", "Has confirmed no revision yet");
        as(Role.JOURNEY_MANAGER)
                .contentType("application/json")
                .body("{\"revision\": 5}")
                .post(map.path() + "/acknowledgements")
                .then()
                .statusCode(200);
        assertThat(picture(map, "?layout=stakeholders").extract().asString())
                .contains("1 of 1 has confirmed this revision", ">Has confirmed this revision<");
    }

    @Test
    void whatBecameOfAMapIsMarkedOnIt() {
        DrawnMap map = DrawnMap.shared();
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/touchpoints/" + map.delivery())
                .then()
                .statusCode(200);
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Ordering online\", \"feeling\": 2, \"backstage\": \"Picking\"}")
                .patch(map.path() + "/touchpoints/" + map.ordering())
                .then()
                .statusCode(200);
        assertThat(picture(map, "?compareWith=5").extract().asString())
                .contains(
                        "Compared with revision 5: 1 removed, 1 changed",
                        "− Removed",
                        "class=\"touchpoint gone\"",
                        ">Ordering online<",
                        "class=\"note gone\"",
                        "Feeling: 0 → 2",
                        "Ordering online: was Neutral (+0)",
                        "+ Added");
        assertThat(picture(map, "").extract().asString()).doesNotContain("Removed", ">Delivery<");
        assertThat(picture(map, "?compareWith=7").extract().asString())
                .contains("Compared with revision 7: nothing seen here is different");
        as(Role.VIEWER).get(map.path() + "/picture.svg?compareWith=99").then().statusCode(404);
    }

    @Test
    void aStageRangeAndAPersonaAreDrawnAlone() {
        DrawnMap map = DrawnMap.shared();
        JsonPath drawn = as(Role.JOURNEY_MANAGER)
                .contentType("application/json")
                .body("{\"name\": \"Use\"}")
                .post(map.path() + "/stages")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String purchase = drawn.getString("stages[0].id");
        String use = drawn.getString("stages[1].id");
        assertThat(picture(map, "?fromStage=" + use).extract().asString())
                .contains("1 of 2 stages", ">Use<")
                .doesNotContain(">Purchase<");
        assertThat(picture(map, "?toStage=" + purchase).extract().asString())
                .contains(">Purchase<")
                .doesNotContain(">Use<");
        as(Role.VIEWER)
                .get(map.path() + "/picture.svg?fromStage=" + use + "&toStage=" + purchase)
                .then()
                .statusCode(400)
                .body("violations.field", contains("toStage"));
        String anna = persona("Anna");
        as(Role.JOURNEY_MANAGER)
                .contentType("application/json")
                .body("{\"curve\": [{\"touchpoint\": \"%s\", \"feeling\": -2}]}".formatted(map.delivery()))
                .put(map.path() + "/personas/" + anna)
                .then()
                .statusCode(200);
        assertThat(picture(map, "").extract().asString()).contains("Feeling of Anna", "Delivery: Bad (-1)");
        assertThat(picture(map, "?persona=" + anna).extract().asString())
                .contains("Persona Anna", "How Anna feels", "Delivery: Very bad (-2)")
                .doesNotContain("Delivery: Bad (-1)");
    }

    @Test
    void anUnknownMapHasNoPicture() {
        as(Role.VIEWER)
                .get("/api/v1/maps/" + UUID.randomUUID() + "/picture.svg")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aPrivateMapIsDrawnForItsStakeholdersOnly() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        as(Role.JOURNEY_MANAGER).get(map.path() + "/picture.svg").then().statusCode(200);
        as(Role.VIEWER).get(map.path() + "/picture.svg").then().statusCode(404);
    }

    private static String persona(String name) {
        return as(Role.JOURNEY_MANAGER)
                .contentType("application/json")
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/api/v1/personas")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static ValidatableResponse picture(DrawnMap map, String query) {
        return as(Role.VIEWER).get(map.path() + "/picture.svg" + query).then().statusCode(200);
    }
}
