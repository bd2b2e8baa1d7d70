package dev.waymark.feedback.search.rest;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a text to look: at words that were sought, whatever their ending, and at single sentences. */
final class Highlights {
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_STEM = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<String> ENDINGS = List.of("ing", "ies", "ed", "es", "er", "ly", "s", "y", "e");

    private Highlights() {}

    /** The words of the text that are also in what is sought. */
    static List<Span> words(String text, String sought) {
        Set<String> wanted = new HashSet<>();
        Matcher word = WORD.matcher(sought);
        while (word.find()) {
            if (word.group().length() >= SHORTEST_WORD) {
                wanted.add(stem(word.group()));
            }
        }
        List<Span> spans = new ArrayList<>();
        Matcher there = WORD.matcher(text);
        while (there.find()) {
            if (there.group().length() >= SHORTEST_WORD && wanted.contains(stem(there.group()))) {
                spans.add(new Span(there.start(), there.end()));
            }
        }
        return spans;
    }

    /** The sentences of a text, without the spaces around them. */
    static List<Span> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Span> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                sentences.add(new Span(from, to));
            }
        }
        return sentences;
    }

    /** Enough for English: deliver, delivers, delivered and delivery are one. */
    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= SHORTEST_STEM) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }
}
