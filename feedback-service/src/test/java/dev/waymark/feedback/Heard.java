package dev.waymark.feedback;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.testkit.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Comments on a map that were sent in and analysed. */
public final class Heard {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Heard() {}

    /** Sends comments on a map that may be quoted, one a day, each by somebody else, and waits until all are analysed. */
    public static void on(DrawnMap map, LocalDate first, List<String> comments) {
        on(map, first, comments, "quote");
    }

    /** As before, with what the customers agree to. */
    public static void on(DrawnMap map, LocalDate first, List<String> comments, String consent) {
        int before = analysed(map);
        StringBuilder file = new StringBuilder("submissionId,collectedAt,channel,segment,customer,comment,consent\n");
        for (int i = 0; i < comments.size(); i++) {
            file.append("%s,%s,app,new,%s,\"%s\",%s\n"
                    .formatted(UUID.randomUUID(), first.plusDays(i), UUID.randomUUID(), comments.get(i), consent));
        }
        as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("map", map.id().toString())
                .queryParam("source", "interview")
                .body(file.toString().getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .body("accepted", equalTo(comments.size()));
        until(() -> analysed(map) >= Math.min(before + comments.size(), 200));
    }

    /** How many comments on the map have been analysed, of the latest 200. */
    public static int analysed(DrawnMap map) {
        List<Object> labels = as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .queryParam("limit", 200)
                .get("/api/v1/feedback")
                .then()
                .statusCode(200)
                .extract()
                .path("items.label");
        return (int) labels.stream().filter(java.util.Objects::nonNull).count();
    }

    public static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            met = condition.getAsBoolean();
        }
        assertThat(met).isTrue();
    }
}
