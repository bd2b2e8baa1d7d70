package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SurveyDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which language somebody is asked in (BCP 47), and which way it is written. */
public final class Languages {
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr",
            "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private Languages() {}

    /** As it is usually written: {@code zh-Hant-TW}. */
    public static String canonical(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    /**
     * The offered language that suits best by RFC 4647's lookup, then by the first subtag alone; else the default one.
     *
     * @param wanted the best liked first, as in Accept-Language; unreadable or null means no wish
     */
    public static String best(SurveyDefinition definition, @Nullable String wanted) {
        List<LanguageRange> ranges = ranges(wanted);
        String found = Locale.lookupTag(ranges, definition.languages());
        if (found != null) {
            return canonical(found);
        }
        return ranges.stream()
                .map(range -> primary(range.getRange()))
                .flatMap(wish -> definition.languages().stream()
                        .filter(offered -> primary(offered).equals(wish)))
                .findFirst()
                .orElse(definition.language());
    }

    /** In that language, or the default one where it is not translated. */
    public static String in(SurveyDefinition definition, Map<String, String> texts, String language) {
        String translated = texts.get(language);
        return translated != null ? translated : texts.getOrDefault(definition.language(), "");
    }

    /** {@code rtl} or {@code ltr}, as HTML says it. */
    public static String direction(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean rightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(primary(tag))
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    private static List<LanguageRange> ranges(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank() || wanted.length() > 200) {
            return List.of();
        }
        try {
            return LanguageRange.parse(wanted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
