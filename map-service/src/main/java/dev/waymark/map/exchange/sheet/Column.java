package dev.waymark.map.exchange.sheet;

import dev.waymark.map.TextRules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the spreadsheet, in any order and case, also by the names other tools and teams give them. */
enum Column {
    STAGE("Stage", Kind.NAME, "phase", "stagename", "phasename", "journeystage", "journeyphase"),
    TOUCHPOINT("Touchpoint", Kind.NAME, "touchpoints", "touchpointname", "touchpt", "step", "stepname", "interaction"),
    CHANNEL("Channel", Kind.NAME, "channels", "medium", "touchpointchannel"),
    CUSTOMER_ACTION("Customer action", Kind.TEXT, "action", "actions", "doing", "does", "useraction", "activity"),
    CUSTOMER_THOUGHT("Customer thought", Kind.TEXT, "thought", "thoughts", "thinking", "thinks", "quote"),
    EMOTION("Emotion", Kind.WORD, "emotions", "feeling", "feelings", "sentiment", "emotionscore", "mood"),
    MOMENT_OF_TRUTH("Moment of truth", Kind.WORD, "mot", "momentsoftruth", "ismomentoftruth"),
    IMPORTANCE("Importance", Kind.WORD, "weight", "relevance"),
    PATH("Path", Kind.WORD, "pathtype"),
    PAIN_POINTS("Pain points", Kind.LIST, "painpoint", "pains", "pain", "problems", "frustrations"),
    DELIGHTS("Delights", Kind.LIST, "delight", "gains", "gain", "positives", "highlights"),
    FRONTSTAGE("Frontstage", Kind.TEXT, "frontstageaction", "frontstageactions", "staffaction", "employeeaction"),
    BACKSTAGE("Backstage", Kind.TEXT, "backstageaction", "backstageactions", "process", "processes"),
    SYSTEMS("Systems", Kind.TEXT, "system", "tools", "supportingsystems", "technology"),
    OWNER_TEAM("Owner team", Kind.NAME, "owner", "team", "owningteam", "department", "responsible"),
    PAIN_POINT_SEVERITY("Pain point severity", Kind.BESIDE_A_LIST, "severity", "painpointseverities"),
    PAIN_POINT_STATE("Pain point state", Kind.BESIDE_A_LIST, "painpointstatus", "painpointstates"),
    WHY_1("Pain point why 1", Kind.BESIDE_A_LIST),
    WHY_2("Pain point why 2", Kind.BESIDE_A_LIST),
    WHY_3("Pain point why 3", Kind.BESIDE_A_LIST),
    WHY_4("Pain point why 4", Kind.BESIDE_A_LIST),
    WHY_5("Pain point why 5", Kind.BESIDE_A_LIST);

    /** The questions of a root cause, in the order they are asked. */
    static final List<Column> WHYS = List.of(WHY_1, WHY_2, WHY_3, WHY_4, WHY_5);

    private enum Kind {
        NAME,
        TEXT,
        WORD,
        LIST,
        BESIDE_A_LIST
    }

    private final String header;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<String> synonyms;

    Column(String header, Kind kind, String... synonyms) {
        this.header = header;
        this.kind = kind;
        this.synonyms = List.of(synonyms);
    }

    String header() {
        return header;
    }

    /** Most UTF-16 units of a cell, or of one thing in a cell that tells several. */
    int longest() {
        return kind == Kind.NAME ? TextRules.NAME : TextRules.TEXT;
    }

    boolean isRequired() {
        return this == STAGE || this == TOUCHPOINT;
    }

    /** Whether a cell tells several things. Such a column may come twice: its cells are read one after the other. */
    boolean isList() {
        return kind == Kind.LIST || kind == Kind.BESIDE_A_LIST;
    }

    /** Whether cells hold a number, which spreadsheets shall know as such. */
    boolean isNumber() {
        return this == EMOTION || this == IMPORTANCE;
    }

    /** Whether the column is written only where something is in it. */
    boolean isOptional() {
        return kind == Kind.BESIDE_A_LIST;
    }

    static Optional<Column> of(String header) {
        String plain = plain(header);
        return Arrays.stream(values()).filter(column -> column.isCalled(plain)).findFirst();
    }

    private boolean isCalled(String plain) {
        return Stream.concat(Stream.of(plain(header)), synonyms.stream()).anyMatch(plain::equals);
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String all() {
        return Arrays.stream(values()).map(Column::header).collect(Collectors.joining(", "));
    }
}
