package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.theme.finding.Words.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said in some comments: single words and pairs of neighbours, each counted once a comment. */
final class Vocabulary {
    /** A term, by the stems of its one or two words. */
    record Term(String first, @Nullable String second) {
        boolean has(String stem) {
            return first.equals(stem) || stem.equals(second);
        }
    }

    private static final class Use {
        private int comments;
        private final Set<SubjectId> customers = new HashSet<>();
        private final Map<String, Integer> forms = new HashMap<>();
    }

    private final Map<Term, Use> uses = new HashMap<>();

    static Vocabulary of(Collection<Comment> comments) {
        Vocabulary vocabulary = new Vocabulary();
        comments.forEach(vocabulary::add);
        return vocabulary;
    }

    private void add(Comment comment) {
        Map<Term, String> said = new HashMap<>();
        Word before = null;
        for (Word word : Words.of(comment.text())) {
            if (word != null) {
                said.putIfAbsent(new Term(word.stem(), null), word.form());
                if (before != null && !before.stem().equals(word.stem())) {
                    said.putIfAbsent(new Term(before.stem(), word.stem()), before.form() + " " + word.form());
                }
            }
            before = word;
        }
        said.forEach((term, form) -> {
            Use use = uses.computeIfAbsent(term, _ -> new Use());
            use.comments++;
            use.customers.add(comment.customer());
            use.forms.merge(form, 1, Integer::sum);
        });
    }

    Set<Term> terms() {
        return uses.keySet();
    }

    /** In how many comments it is said. */
    int comments(Term term) {
        Use use = uses.get(term);
        return use == null ? 0 : use.comments;
    }

    /** By how many customers it is said. */
    int customers(Term term) {
        Use use = uses.get(term);
        return use == null ? 0 : use.customers.size();
    }

    /** All single words that were counted, comment by comment. */
    long size() {
        return uses.entrySet().stream()
                .filter(entry -> entry.getKey().second() == null)
                .mapToLong(entry -> entry.getValue().comments)
                .sum();
    }

    /** How it is mostly written. */
    String form(Term term) {
        return uses.getOrDefault(term, new Use()).forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The pairs a word is part of. */
    List<Term> pairsWith(String stem) {
        return uses.keySet().stream()
                .filter(term -> term.second() != null && term.has(stem))
                .toList();
    }
}
