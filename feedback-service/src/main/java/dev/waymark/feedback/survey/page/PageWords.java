package dev.waymark.feedback.survey.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page itself says, in a few languages; English where it does not speak the survey's. */
public final class PageWords {
    private static final String ENGLISH = "en";
    private static final Map<String, Properties> BY_LANGUAGE = Stream.of(ENGLISH, "ar", "de", "es", "fr")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), PageWords::load));

    private final Properties words;
    private final String attributes;

    private PageWords(Properties words, String attributes) {
        this.words = words;
        this.attributes = attributes;
    }

    static PageWords in(String language) {
        String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
        Properties own = BY_LANGUAGE.get(primary);
        return own == null
                ? new PageWords(Objects.requireNonNull(BY_LANGUAGE.get(ENGLISH)), " lang=\"en\" dir=\"ltr\"")
                : new PageWords(own, "");
    }

    static List<String> languages() {
        return List.copyOf(BY_LANGUAGE.keySet());
    }

    /** The words under that key. */
    public String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** As {@link #of}, with numbers. */
    public String of(String key, int first, int second) {
        return of(key).replace("{0}", Integer.toString(first)).replace("{1}", Integer.toString(second));
    }

    /** What an element needs whose words are in another language than the page: HTML attributes, or nothing. */
    public String attributes() {
        return attributes;
    }

    private static Properties load(String language) {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(
                        PageWords.class.getResourceAsStream("/surveys/words/" + language + ".properties"));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
