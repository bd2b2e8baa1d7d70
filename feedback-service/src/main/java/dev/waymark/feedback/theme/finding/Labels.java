package dev.waymark.feedback.theme.finding;

import dev.waymark.feedback.theme.finding.Vocabulary.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names themes by what is said in them and not elsewhere: class-based TF-IDF (Grootendorst 2022, "BERTopic"), a word's
 * share of a theme times log(1 + words a theme / the word's number in all). A name is made of customers' words, so only
 * what several customers said can be part of it.
 */
public final class Labels {
    /** A word fewer customers said could be somebody's own. */
    public static final int FEWEST_CUSTOMERS = 3;

    static final String NAMELESS = "Without common words";
    private static final int TERMS = 3;

    /** A word must be said in one of so many comments of the theme. */
    private static final int ONE_IN = 25;

    /** What is that much less telling than the most telling word is left out. */
    private static final double TELLING = 0.25;

    /** Two words are one term where a third of those who say the first say both. */
    private static final int ONE_IN_PAIR = 3;

    private final Vocabulary all;
    private final double wordsOfATheme;

    /**
     * Prepares to name themes.
     *
     * @param comments all, those of no theme among them
     * @param themes how many themes there are
     */
    public Labels(Collection<Comment> comments, int themes) {
        this.all = Vocabulary.of(comments);
        this.wordsOfATheme = (double) all.size() / (themes + 1);
    }

    /** The name of a theme: up to three terms, such as {@code Battery life, charger}. */
    public String of(Collection<Comment> theme) {
        Vocabulary words = Vocabulary.of(theme);
        int fewest = Math.max(1, theme.size() / ONE_IN);
        List<Term> ranked = words.terms().stream()
                .filter(term -> term.second() == null)
                .filter(term -> words.customers(term) >= FEWEST_CUSTOMERS && words.comments(term) >= fewest)
                .sorted(Comparator.comparingDouble((Term term) -> -weight(words, term))
                        .thenComparing(Term::first))
                .toList();
        List<Term> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Term term : ranked) {
            if (chosen.size() == TERMS || weight(words, term) < TELLING * weight(words, ranked.getFirst())) {
                break;
            }
            if (!used.contains(term.first())) {
                Term best = widened(words, term, used);
                chosen.add(best);
                used.add(best.first());
                if (best.second() != null) {
                    used.add(best.second());
                }
            }
        }
        return chosen.isEmpty()
                ? NAMELESS
                : capitalised(chosen.stream().map(words::form).collect(Collectors.joining(", ")));
    }

    private double weight(Vocabulary words, Term term) {
        return words.comments(term) * Math.log(1 + wordsOfATheme / Math.max(1, all.comments(term)));
    }

    private static Term widened(Vocabulary words, Term term, Set<String> used) {
        return words.pairsWith(term.first()).stream()
                .filter(pair -> words.customers(pair) >= FEWEST_CUSTOMERS
                        && words.comments(pair) * ONE_IN_PAIR >= words.comments(term))
                .filter(pair -> used.stream().noneMatch(pair::has))
                .max(Comparator.comparingInt(words::comments).thenComparing(words::form))
                .orElse(term);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
