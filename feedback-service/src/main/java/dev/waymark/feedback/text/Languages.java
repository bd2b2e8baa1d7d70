package dev.waymark.feedback.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/** Tells which language a comment is written in, by OpenNLP's model of which letters follow each other. */
@Singleton
public class Languages {
    public static final String ENGLISH = "en";

    /** What BCP 47 says where nobody can tell. */
    public static final String UNKNOWN = "und";

    /** Comments are short and most are English: others must be this much more likely. Measured, see LanguagesTest. */
    private static final double HEAD_START = 1.2;

    /** With fewer words than this, what the sender says of the language is the better guess. */
    private static final int ENOUGH_WORDS = 4;

    private static final Pattern NO_WORDS = Pattern.compile("https?://\\S+|[@#]\\w+|[^\\p{L}\\p{M}'’]+");

    /** Customers write these; the model knows as many again that are now and then taken for English. */
    private static final Set<String> WRITTEN =
            Set.of(("en de fr es it nl pt pl sv da no fi cs sk hu ro bg hr sr sl lt lv et el"
                            + " tr ru uk ar he fa hi bn ur ta te th vi id ja ko zh")
                    .split(" "));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private final LanguageDetector detector = new ThreadSafeLanguageDetectorME(model());

    /**
     * The language of a text, as ISO 639-1, or {@code und}.
     *
     * @param said what its sender says it is, as BCP 47
     */
    public String of(String text, @Nullable String said) {
        String words = NO_WORDS.matcher(text).replaceAll(" ").strip();
        String sender = said == null ? UNKNOWN : said.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return sender;
        }
        boolean isShort = words.split(" ").length < ENOUGH_WORDS;
        return isShort && !sender.equals(UNKNOWN) ? sender : likeliest(words);
    }

    private String likeliest(String words) {
        String likeliest = UNKNOWN;
        double most = 0;
        for (Language each : detector.predictLanguages(words)) {
            String language = TWO_LETTERS.getOrDefault(each.getLang(), each.getLang());
            double likelihood = each.getConfidence() * (language.equals(ENGLISH) ? HEAD_START : 1);
            if (likelihood > most && WRITTEN.contains(language)) {
                most = likelihood;
                likeliest = language;
            }
        }
        return likeliest;
    }

    /** By ISO 639-3, with what the model calls otherwise. */
    private static Map<String, String> twoLetters() {
        Map<String, String> codes = Stream.of(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        code -> Locale.of(code).getISO3Language(), Function.identity(), (first, second) -> first));
        codes.putAll(Map.of("cmn", "zh", "nob", "no", "nno", "no", "ekk", "et", "lvs", "lv", "pes", "fa"));
        return Map.copyOf(codes);
    }

    private static LanguageDetectorModel model() {
        try (InputStream model = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
            if (model == null) {
                throw new IllegalStateException("The model of languages is not on the class path");
            }
            return new LanguageDetectorModel(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
