package dev.waymark.feedback.survey.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as the page shows it.
 *
 * @param look how it is answered: {@code scale}, {@code one}, {@code many}, {@code text}, {@code matrix}
 * @param ends what the lowest and the highest number mean
 * @param error what is wrong with the answer
 * @param words written so far
 */
public record PageQuestion(
        String id,
        String look,
        PageText text,
        boolean required,
        @Nullable String ends,
        @Nullable String error,
        List<Item> items,
        List<Row> rows,
        String words) {
    /**
     * Something to tick.
     *
     * @param ours whether its label is the page's and not the survey's
     */
    public record Item(String value, PageText label, boolean checked, boolean ours) {}

    /**
     * One row of a matrix.
     *
     * @param wrong whether it is what the error is about
     */
    public record Row(String id, PageText text, List<Item> items, boolean wrong) {}

    /** Where the error leads to: the first field of a matrix' first row that is wrong, else that of the question. */
    public int firstToMend() {
        return Math.max(0, rows.stream().map(Row::wrong).toList().indexOf(true));
    }

    /** What describes it to those who cannot see that. */
    public @Nullable String describedBy() {
        String all = (ends == null ? "" : "q-" + id + "-ends ") + (error == null ? "" : "q-" + id + "-error");
        return all.isBlank() ? null : all.strip();
    }
}
