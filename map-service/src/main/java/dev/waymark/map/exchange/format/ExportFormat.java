package dev.waymark.map.exchange.format;

import static dev.waymark.map.exchange.format.Content.BACKSTAGE;
import static dev.waymark.map.exchange.format.Content.CUSTOMERS;
import static dev.waymark.map.exchange.format.Content.CUSTOMER_THOUGHT;
import static dev.waymark.map.exchange.format.Content.FEELING;
import static dev.waymark.map.exchange.format.Content.GOAL;
import static dev.waymark.map.exchange.format.Content.KIND;
import static dev.waymark.map.exchange.format.Content.LINE_BREAK;
import static dev.waymark.map.exchange.format.Content.MAP_CHANNEL;
import static dev.waymark.map.exchange.format.Content.PAIN_POINT_STATE;
import static dev.waymark.map.exchange.format.Content.PATH;
import static dev.waymark.map.exchange.format.Content.PEOPLE;
import static dev.waymark.map.exchange.format.Content.PROVEN_EFFECT;
import static dev.waymark.map.exchange.format.Content.ROOT_CAUSE;
import static dev.waymark.map.exchange.format.Content.STATE;
import static dev.waymark.map.exchange.format.Content.SYSTEMS;
import static dev.waymark.map.exchange.format.Content.VISIBILITY;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.map.exchange.sheet.SheetFiles;
import dev.waymark.map.journeymap.read.MapView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The formats a map can be taken to; JSON, CSV and XLSX can be brought back. */
public enum ExportFormat {
    JSON("application/json", "json", JsonFile::of, EnumSet.of(PEOPLE, STATE, PROVEN_EFFECT)),
    CSV("text/csv;charset=UTF-8", "csv", (map, _) -> SheetFiles.csv(map), Lost.BY_SHEETS),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            (map, _) -> SheetFiles.xlsx(map),
            Lost.BY_SHEETS),
    MERMAID("text/vnd.mermaid;charset=UTF-8", "mmd", (map, _) -> MermaidFile.of(map), Lost.BY_MERMAID),
    DRAWIO("application/vnd.jgraph.mxfile", "drawio", (map, _) -> DrawIoFile.of(map), Lost.BY_BOARDS),
    LUCID("x-application/vnd.lucid.standardImport", "lucid", LucidFile::of, Lost.BY_BOARDS),
    CJML("application/xml", "cjml.xml", (map, _) -> CjmlFile.of(map), Lost.BY_CJML),
    MARKDOWN(
            "text/markdown;charset=UTF-8",
            "md",
            (map, _) -> MarkdownFile.of(map),
            EnumSet.of(PEOPLE, PROVEN_EFFECT, LINE_BREAK, VISIBILITY, CUSTOMERS, MAP_CHANNEL));

    private interface Writer {
        byte[] write(MapView map, ObjectMapper json);
    }

    /** What does not fit into them. */
    private static final class Lost {
        /** What only makes sense beside the other maps and personas it was drawn with. */
        static final Set<Content> BY_ALL =
                EnumSet.of(Content.PERSONA, Content.NESTED_MAP, Content.LINEAGE, Content.EVIDENCE);

        static final Set<Content> BY_SHEETS =
                EnumSet.of(PEOPLE, STATE, VISIBILITY, KIND, GOAL, PROVEN_EFFECT, CUSTOMERS, MAP_CHANNEL);
        static final Set<Content> BY_BOARDS = EnumSet.of(
                PEOPLE, STATE, VISIBILITY, PAIN_POINT_STATE, ROOT_CAUSE, PROVEN_EFFECT, CUSTOMERS, MAP_CHANNEL);
        static final Set<Content> BY_MERMAID = EnumSet.complementOf(EnumSet.of(FEELING, Content.OWNER_TEAM));
        static final Set<Content> BY_CJML = EnumSet.of(
                PEOPLE,
                STATE,
                VISIBILITY,
                KIND,
                FEELING,
                CUSTOMER_THOUGHT,
                Content.IMPORTANCE,
                Content.MOMENT_OF_TRUTH,
                PATH,
                BACKSTAGE,
                SYSTEMS,
                Content.OWNER_TEAM,
                Content.PAIN_POINT,
                Content.SEVERITY,
                ROOT_CAUSE,
                PAIN_POINT_STATE,
                PROVEN_EFFECT,
                Content.DELIGHT,
                CUSTOMERS,
                MAP_CHANNEL);
    }

    private final String mediaType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // a function that keeps nothing
    private final Writer writer;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<Content> lost;

    ExportFormat(String mediaType, String extension, Writer writer, Set<Content> lost) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
        this.lost = EnumSet.copyOf(lost);
        this.lost.addAll(Lost.BY_ALL);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the names of such files end in, without the dot. */
    public String extension() {
        return extension;
    }

    public byte[] write(MapView map, ObjectMapper json) {
        return writer.write(map, json);
    }

    /** What the map says and a file in this format does not. */
    public List<Loss> losses(MapView map) {
        return lost.stream()
                .map(content -> new Loss(content, content.words(), content.count(map)))
                .filter(loss -> loss.count() > 0)
                .toList();
    }
}
