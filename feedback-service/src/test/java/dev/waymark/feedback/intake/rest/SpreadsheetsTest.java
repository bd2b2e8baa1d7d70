package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Intake;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SpreadsheetsTest {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Intake intake;

    @Inject
    ForeignLogs logs;

    private final String source = UUID.randomUUID().toString();

    @Test
    void aWorkbookIsReadAsItsProgramShowsIt() throws IOException {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Set-up");
        post(XLSX, workbook(), "map=" + map.id())
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("rows.row", equalTo(List.of(3, 5, 6)))
                .body("rows[2].reason", equalTo("csat is not a whole number"));
        as(Role.ANALYST)
                .queryParam("touchpoint", map.touchpoint("Delivery").toString())
                .get("/api/v1/feedback")
                .then()
                .body("items", hasSize(2))
                .body("items[0].collectedAt", equalTo("2026-03-04T05:06:00Z"))
                .body("items[0].scores.csat", equalTo(2))
                .body("items[0].comment", equalTo("Kam spät 🙁"))
                .body("items[1].comment", nullValue());
    }

    /** A title above the table is no part of a file of feedback; an empty row is. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Answers");
            row(sheet, 1, "Response ID", "Date", "Touchpoint", "Rating", "Text");
            row(sheet, 2, "a", LocalDateTime.of(2026, 3, 4, 5, 6), "Delivery", 2, "Kam spät 🙁");
            row(sheet, 4, "b", "2026-01-23", "delivery", 4);
            row(sheet, 5, "c", "2026-01-23", "Delivery", 4.5);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case LocalDateTime time -> {
                    sheet.value(row, column, time);
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
                }
                case Number number -> sheet.value(row, column, number);
                case String text -> sheet.value(row, column, text);
                default -> throw new IllegalArgumentException(values[column].toString());
            }
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        long head = intake.head();
        post(XLSX, "submissionId,collectedAt,rating\na,2026-01-23,5".getBytes(UTF_8), "preview=false")
                .statusCode(400)
                .body("detail", equalTo("The file is not readable as an Excel workbook"));
        assertThat(intake.head()).isEqualTo(head);
    }

    @Test
    void columnsOfOtherNamesMeanWhatTheSenderSays() {
        String file = "Nummer,Wann,Kommentar,intern\n1,2026-01-23,Kam spät,x\n";
        post(CSV, file.getBytes(UTF_8), "column=Nummer:submissionId&column=wann:collectedAt")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("Kommentar", "intern", "comment")));
        post(
                        CSV,
                        file.getBytes(UTF_8),
                        "column=Nummer:submissionId&column=wann:collectedAt&column=Kommentar:comment&column=intern:-")
                .statusCode(200)
                .body("accepted", equalTo(1));
        post(CSV, file.getBytes(UTF_8), "column=Nummer:colour")
                .statusCode(400)
                .body("violations[0].field", equalTo("column"));
    }

    @Test
    void aPreviewSaysWhatWouldBeTakenInAndStoresNothing() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Set-up");
        long head = intake.head();
        String file = """
                id,date,touchpoint,rating,review
                a,2026-01-23,Delivery,5,Came early
                b,2026-01-23,Lottery,9,Came late
                c,2026-01-23,Lottery,4,Came
                d,someday,Delivery,4,Came
                """;
        post(CSV, file.getBytes(UTF_8), "preview=true&map=" + map.id())
                .statusCode(200)
                .body("rows.acceptable", equalTo(List.of(true, false, true, false)))
                .body("rows[0].feedback.comment", equalTo("Came early"))
                .body("rows[0].feedback.collectedAt", equalTo("2026-01-23T00:00:00Z"))
                .body("rows[1].reason", equalTo("csat lies between 1 and 5, not 9"))
                .body("rows[2].note", equalTo("Not assigned: the map has no touchpoint of that name"))
                .body("rows[3].feedback", nullValue());
        assertThat(intake.head()).isEqualTo(head);
    }

    @Test
    void utterancesThatComeTogetherAreLookedAtAlone() {
        String item = """
                {"submissionId": "%s", "source": "%s", "collectedAt": "2026-01-23T02:01:00Z", "scores": {"nps": %s}}""";
        as(Role.INTEGRATION)
                .contentType("application/json")
                .body("{\"items\": [%s, %s, 7, {\"colour\": 1}, %s]}"
                        .formatted(
                                item.formatted("a", source, 9),
                                item.formatted("b", source, 11),
                                item.formatted("a", source, 1)))
                .post("/api/v1/feedback/batches")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(3))
                .body("rows.row", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("rows[1].reason", equalTo("scores nps lies between 0 and 10, not 11"))
                .body("rows[2].reason", equalTo("The item is not an object"));
        as(Role.INTEGRATION)
                .contentType("application/json")
                .body("{\"items\": []}")
                .post("/api/v1/feedback/batches")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse post(String type, byte[] file, String query) {
        return as(Role.INTEGRATION)
                .contentType(type)
                .queryParam("source", source)
                .body(file)
                .post("/api/v1/feedback/imports?" + query)
                .then();
    }
}
