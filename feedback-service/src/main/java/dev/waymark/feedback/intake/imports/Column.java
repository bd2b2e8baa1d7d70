package dev.waymark.feedback.intake.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column a feedback spreadsheet can have, with the names survey tools commonly give it. */
enum Column {
    SUBMISSION_ID("submissionId", "id", "responseid", "reviewid", "ticketid"),
    SOURCE("source"),
    COLLECTED_AT("collectedAt", "date", "time", "timestamp", "createdat", "submittedat", "recordeddate"),
    CHANNEL("channel"),
    SEGMENT("segment"),
    STAGE("stage"),
    TOUCHPOINT("touchpoint"),
    CSAT("csat", "rating", "stars", "satisfaction"),
    NPS("nps", "npsscore", "likelihoodtorecommend"),
    CES("ces", "effort"),
    COMMENT("comment", "text", "feedback", "review", "verbatim", "answer"),
    LANGUAGE("language", "lang", "locale"),
    CUSTOMER("customer", "customerid", "userid", "contact");

    private final String title;
    private final String names;

    Column(String title, String... otherNames) {
        this.title = title;
        this.names = " %s %s ".formatted(title.toLowerCase(Locale.ROOT), String.join(" ", otherNames));
    }

    /** What we call it. */
    String title() {
        return title;
    }

    /** By any of its names, whatever their case and with what joins their words. */
    static Optional<Column> titled(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        return Arrays.stream(values())
                .filter(column -> !asked.isEmpty() && column.names.contains(" " + asked + " "))
                .findFirst();
    }
}
