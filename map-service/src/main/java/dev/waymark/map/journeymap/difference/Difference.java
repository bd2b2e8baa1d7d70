package dev.waymark.map.journeymap.difference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is different on a map between two of its revisions. */
public record Difference(
        @Schema(examples = "3") long from,
        @Schema(examples = "7") long to,
        List<ElementChange> changes) {
    /** What happened to a thing, from the one revision to the other. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /** What kind of thing. */
    public enum Element {
        MAP,
        STAGE,
        TOUCHPOINT,
        PAIN_POINT,
        DELIGHT,
        PERSONA,
        STAKEHOLDER
    }

    /**
     * One thing that is different; one that moved and changed is there twice.
     *
     * @param name what it is called, in the later revision where it is there
     * @param in the stage of a touchpoint, the touchpoint of a pain point or delight
     * @param from where it stood, for what moved
     * @param to where it stands, for what moved
     */
    public record ElementChange(
            Kind kind,
            Element element,
            String id,
            String name,
            @Nullable String in,
            List<FieldChange> fields,
            @Nullable Place from,
            @Nullable Place to) {}

    /** A place among stages, or among the touchpoints of a stage. Counts from 0. */
    public record Place(@Nullable String stage, int position) {}

    /**
     * One field.
     *
     * @param before absent where it was empty
     * @param after absent where it is empty
     * @param words for texts that were and are there: what stayed, went and came
     */
    public record FieldChange(
            @Schema(examples = "customerThought") String field,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable List<Words> words) {}

    /** Some words in a row. */
    public record Words(How how, String text) {}

    /** What became of words. */
    public enum How {
        SAME,
        REMOVED,
        ADDED
    }
}
