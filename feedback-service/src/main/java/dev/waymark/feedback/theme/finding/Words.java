package dev.waymark.feedback.theme.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a comment that can say what it is about. */
final class Words {
    private static final int LONGEST_READ = 2_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 25;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Addresses, numbers, model names: nothing a theme is called by, and the shapes personal data comes in. */
    private static final Pattern NOT_WORDS = Pattern.compile(".*(?:\\d|@|://|www\\.).*");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Set<String> STOP = stopWords();

    /**
     * One word.
     *
     * @param stem the same for singular and plural
     */
    record Word(String stem, String form) {}

    private Words() {}

    /** The words in their order; null where something stands that is none, so that only neighbours are neighbours. */
    static List<@Nullable Word> of(String text) {
        String read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        List<@Nullable Word> words = new ArrayList<>();
        for (String chunk : SPACES.split(read.toLowerCase(Locale.ROOT), -1)) {
            if (NOT_WORDS.matcher(chunk).matches()) {
                words.add(null);
                continue;
            }
            int end = 0;
            Matcher found = WORD.matcher(chunk);
            while (found.find()) {
                if (found.start() > end) {
                    words.add(null);
                }
                words.add(word(found.group().replace('’', '\'')));
                end = found.end();
            }
            if (end < chunk.length()) {
                words.add(null);
            }
        }
        return words;
    }

    private static @Nullable Word word(String found) {
        String form = POSSESSIVE.matcher(found).replaceFirst("");
        boolean says =
                form.length() >= SHORTEST && form.length() <= LONGEST && !STOP.contains(form) && !STOP.contains(found);
        return says ? new Word(singular(form), form) : null;
    }

    private static String singular(String word) {
        if (word.length() <= SHORTEST || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        return word.endsWith("ies") && word.length() > SHORTEST + 2
                ? word.substring(0, word.length() - 3) + "y"
                : word.substring(0, word.length() - 1);
    }

    private static Set<String> stopWords() {
        try (InputStream file = Words.class.getResourceAsStream("stop-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("stop-words.txt is not among the resources");
            }
            return Set.copyOf(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
