package dev.waymark.map.exchange.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What a file is saved as: the map's name, in plain letters for old programs and whole for the others (RFC 6266). */
final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    static String attachment(String name, String extension) {
        String whole = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip() + "." + extension;
        return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s"
                .formatted(
                        plain(name),
                        extension,
                        URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = letters.substring(0, Math.min(LONGEST, letters.length()));
        return start.isEmpty() ? "journey-map" : start;
    }
}
