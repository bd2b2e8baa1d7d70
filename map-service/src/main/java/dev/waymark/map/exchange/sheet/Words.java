package dev.waymark.map.exchange.sheet;

import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.service.json.JsonConventions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words in cells mean; null where they mean nothing here. */
final class Words {
    interface Meaning<T> {
        @Nullable T of(String word);
    }

    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "1", "ja", "oui", "si", "sí");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non");
    private static final List<List<String>> FEELINGS = List.of(
            List.of("very bad", "very negative"),
            List.of("bad", "negative"),
            List.of("neutral"),
            List.of("good", "positive"),
            List.of("very good", "very positive"));

    private Words() {}

    static @Nullable Integer feeling(String word) {
        for (int i = 0; i < FEELINGS.size(); i++) {
            if (FEELINGS.get(i).contains(small(word))) {
                return i - 2;
            }
        }
        return number(word.startsWith("+") ? word.substring(1) : word, -2, 2);
    }

    static @Nullable Integer number(String word, int least, int most) {
        String digits = word.replace('−', '-');
        if (!digits.matches("-?\\d{1,3}(\\.0+)?")) {
            return null;
        }
        int number = Integer.parseInt(digits.replaceFirst("\\.0+", ""));
        return number >= least && number <= most ? number : null;
    }

    static @Nullable Boolean yes(String word) {
        if (YES.contains(small(word))) {
            return true;
        }
        return NO.contains(small(word)) ? false : null;
    }

    static @Nullable Path path(String word) {
        return switch (small(word)) {
            case "main", "happy", "main path", "happy path" -> Path.MAIN;
            case "exception", "exception path", "alternative", "unhappy path" -> Path.EXCEPTION;
            default -> null;
        };
    }

    static @Nullable PainPointState state(String word) {
        return Arrays.stream(PainPointState.values())
                .filter(state ->
                        JsonConventions.wireName(state).equals(small(word).replace(' ', '-')))
                .findFirst()
                .orElse(null);
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
