package dev.waymark.feedback.intake.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column a feedback spreadsheet can have. */
enum Column {
    SUBMISSION_ID("submissionId"),
    SOURCE("source"),
    COLLECTED_AT("collectedAt"),
    CHANNEL("channel"),
    SEGMENT("segment"),
    STAGE("stage"),
    TOUCHPOINT("touchpoint"),
    CSAT("csat", "rating"),
    NPS("nps"),
    CES("ces"),
    COMMENT("comment"),
    LANGUAGE("language"),
    CUSTOMER("customer");

    private final List<String> titles;

    Column(String... titles) {
        this.titles = List.of(titles);
    }

    /** What it is called in the header. */
    String title() {
        return titles.getFirst();
    }

    static Optional<Column> titled(String text) {
        return Arrays.stream(values())
                .filter(column -> column.titles.stream().anyMatch(text.strip()::equalsIgnoreCase))
                .findFirst();
    }
}
