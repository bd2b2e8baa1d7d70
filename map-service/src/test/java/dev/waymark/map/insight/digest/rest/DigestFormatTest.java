package dev.waymark.map.insight.digest.rest;

import static dev.waymark.map.insight.Insights.PATH;
import static dev.waymark.map.insight.Insights.department;
import static dev.waymark.map.insight.Insights.published;
import static dev.waymark.map.insight.digest.rest.TimeOfEvents.at;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class DigestFormatTest {
    private final String department = department();
    private final DigestReader reader = DigestReader.anew();

    @Test
    void thereIsNoDigestWithoutASubscription() {
        reader.digest("2024-W10").statusCode(404);
        reader.subscribed("2024-03-20T12:00:00Z", department);
        reader.digest("2024-W10").statusCode(200).body("published.items", empty());
        at(
                "2024-04-03T12:00:00Z",
                () -> as(reader.name(), Role.VIEWER)
                        .delete(PATH + "/subscription")
                        .then()
                        .statusCode(204));

        reader.digest("2024-W14").statusCode(404);
        reader.digest("2024-W13").statusCode(200);
    }

    @Test
    void theLastWeekThatEndedIsToldUnlessAnotherIsNamed() {
        reader.subscribed("2024-03-20T12:00:00Z", department);
        String last = as(reader.name(), Role.VIEWER)
                .get(PATH + "/digest")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .extract()
                .path("lastDay");

        LocalDate monday = LocalDate.parse(last).plusDays(1);
        reader.digest(week(monday)).body("complete", equalTo(false)).body("firstDay", equalTo(monday.toString()));
        reader.digest(week(monday.plusWeeks(1))).statusCode(400);
        reader.digest("2025-W53").statusCode(400).body("violations[0].field", equalTo("week"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                             '',     application/json",
        "'*/*',                          '',     application/json",
        "'text/html,*/*;q=0.8',          '',     text/html;charset=UTF-8",
        "'text/plain',                   '',     text/plain;charset=UTF-8",
        "'text/plain;q=0.5,text/html',   '',     text/html;charset=UTF-8",
        "'application/json',             html,   text/html;charset=UTF-8",
        "'*/*',                          text,   text/plain;charset=UTF-8",
        "'text/html',                    json,   application/json"
    })
    void aDigestIsWrittenAsTheReaderLikesIt(String accept, String format, String type) {
        reader.subscribed("2024-02-01T00:00:00Z", department);
        at("2024-03-05T12:00:00Z", () -> published("<b>Parcels</b>", department));
        RequestSpecification request = as(reader.name(), Role.VIEWER).queryParam("week", "2024-W10");
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        if (!format.isEmpty()) {
            request.queryParam("format", format);
        }

        String body = request.get(PATH + "/digest")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Vary", equalTo("Accept"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'unsafe-inline'"))
                .extract()
                .asString();

        assertThat(body).contains(type.startsWith("text/html") ? "&lt;b&gt;Parcels&lt;/b&gt;" : "<b>Parcels</b>");
    }

    @Test
    void otherFormatsAreRefused() {
        reader.subscribed("2024-02-01T00:00:00Z", department);
        as(reader.name(), Role.VIEWER)
                .header("Accept", "image/png")
                .get(PATH + "/digest?week=2024-W10")
                .then()
                .statusCode(406);
        reader.digest("2024-W10&format=pdf").statusCode(400).body("violations[0].field", equalTo("format"));
        reader.digest("../../etc").statusCode(400).body("violations[0].field", equalTo("week"));
    }

    private static String week(LocalDate day) {
        return day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
    }
}
