package dev.waymark.map.insight;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Departments and tags, which people write as they like: case, width and spaces make no difference. */
public final class Topic {
    private static final String SPACES = "(?U)\\s+";

    private Topic() {}

    /** As it is shown. */
    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll(SPACES, " ")
                .strip();
    }

    /** The same for all that mean the same. */
    public static String key(String text) {
        return tidy(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    public static List<String> keys(Collection<String> texts) {
        return texts.stream().map(Topic::key).distinct().toList();
    }

    /** Each once, as it was written first. */
    public static List<String> tidy(Collection<String> texts) {
        Map<String, String> byKey = new LinkedHashMap<>();
        texts.forEach(text -> byKey.putIfAbsent(key(text), tidy(text)));
        return List.copyOf(byKey.values());
    }
}
