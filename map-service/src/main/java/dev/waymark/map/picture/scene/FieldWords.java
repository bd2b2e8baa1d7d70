package dev.waymark.map.picture.scene;

import dev.waymark.map.journeymap.difference.Difference.FieldChange;
import dev.waymark.map.journeymap.difference.Difference.Place;
import dev.waymark.service.json.JsonConventions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a field, in words.
 *
 * @param personas names by id
 */
record FieldWords(Map<String, String> personas) {
    /** Seen as texts in the picture, with what they said before. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "text",
            "channel",
            "customerAction",
            "customerThought",
            "frontstage",
            "backstage",
            "systems",
            "ownerTeam");

    private static final String FEELING_OF = "personaFeelings.";

    boolean isText(FieldChange field) {
        return TEXTS.contains(field.field());
    }

    String fromTo(FieldChange field) {
        return switch (field.field()) {
            case "whys" -> "Root cause is another";
            case "opens" -> field.after() == null ? "Opens no map any more" : "Opens another map";
            default -> "%s: %s → %s".formatted(label(field.field()), said(field.before()), said(field.after()));
        };
    }

    static String place(Place from) {
        return from.stage() == null
                ? "Was at place %d".formatted(from.position() + 1)
                : "Was in %s at place %d".formatted(from.stage(), from.position() + 1);
    }

    /** {@code goal.statement} as “Goal, statement”, {@code momentOfTruth} as “Moment of truth”. */
    private String label(String field) {
        if (field.startsWith(FEELING_OF)) {
            String id = field.substring(FEELING_OF.length());
            return "Feeling of " + personas.getOrDefault(id, id);
        }
        String words = field.replace(".", ", ").replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Integer number -> number < 0 ? "−" + -number : number.toString();
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> word -> JsonConventions.wireName(word).replace('-', ' ');
            case List<?> several -> several.stream().map(FieldWords::said).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
