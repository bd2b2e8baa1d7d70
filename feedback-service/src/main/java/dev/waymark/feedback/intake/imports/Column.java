package dev.waymark.feedback.intake.imports;

import java.util.Arrays;
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
    CUSTOMER("customer"),
    CONSENT("consent");

    private final String title;
    private final String otherTitle;

    Column(String title) {
        this(title, title);
    }

    Column(String title, String otherTitle) {
        this.title = title;
        this.otherTitle = otherTitle;
    }

    /** What it is called in the header. */
    String title() {
        return title;
    }

    static Optional<Column> titled(String text) {
        String asked = text.strip();
        return Arrays.stream(values())
                .filter(column -> asked.equalsIgnoreCase(column.title) || asked.equalsIgnoreCase(column.otherTitle))
                .findFirst();
    }
}
