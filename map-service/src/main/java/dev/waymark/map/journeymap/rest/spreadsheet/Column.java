package dev.waymark.map.journeymap.rest.spreadsheet;

import static dev.waymark.map.journeymap.write.TextRules.NAME;
import static dev.waymark.map.journeymap.write.TextRules.TEXT;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of the spreadsheet, in any order and case. */
enum Column {
    STAGE("Stage", NAME),
    TOUCHPOINT("Touchpoint", NAME),
    CHANNEL("Channel", NAME),
    CUSTOMER_ACTION("Customer action", TEXT),
    CUSTOMER_THOUGHT("Customer thought", TEXT),
    EMOTION("Emotion", TEXT),
    MOMENT_OF_TRUTH("Moment of truth", TEXT),
    IMPORTANCE("Importance", TEXT),
    PATH("Path", TEXT),
    PAIN_POINTS("Pain points", 10 * TEXT),
    DELIGHTS("Delights", 10 * TEXT),
    FRONTSTAGE("Frontstage", TEXT),
    BACKSTAGE("Backstage", TEXT),
    SYSTEMS("Systems", TEXT),
    OWNER_TEAM("Owner team", NAME);

    private final String header;
    private final int longest;

    Column(String header, int longest) {
        this.header = header;
        this.longest = longest;
    }

    String header() {
        return header;
    }

    /** Most UTF-16 units of a cell. */
    int longest() {
        return longest;
    }

    boolean isRequired() {
        return this == STAGE || this == TOUCHPOINT;
    }

    static Optional<Column> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equalsIgnoreCase(header))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Column::header).collect(Collectors.joining(", "));
    }
}
