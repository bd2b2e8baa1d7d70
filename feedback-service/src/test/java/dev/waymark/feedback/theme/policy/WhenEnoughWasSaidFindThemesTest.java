package dev.waymark.feedback.theme.policy;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Heard;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class WhenEnoughWasSaidFindThemesTest {
    @Inject
    ForeignLogs logs;

    @Inject
    WhenEnoughWasSaidFindThemes policy;

    @Test
    void aSearchBeginsOnceADayAndOnlyWhereEnoughWasSaid() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        Heard.on(map, LocalDate.of(2026, 1, 1), said(19));
        policy.findIfDue(map.id());
        runs(map, 0);
        Heard.on(map, LocalDate.of(2026, 2, 1), said(1));
        policy.findIfDue(map.id());
        policy.findIfDue(map.id());
        runs(map, 1);
    }

    private static void runs(DrawnMap map, int number) {
        as(Role.VIEWER)
                .get("/api/v1/feedback/themes/runs?map=" + map.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(number));
    }

    private static List<String> said(int number) {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            comments.add("The parcel came " + i + " days late");
        }
        return comments;
    }
}
