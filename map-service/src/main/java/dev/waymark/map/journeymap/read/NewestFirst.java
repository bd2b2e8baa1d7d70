package dev.waymark.map.journeymap.read;

import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import java.util.List;
import java.util.function.ToLongFunction;

/** Revisions in pages; the cursor is the number of the last one shown, which later ones do not disturb. */
public final class NewestFirst {
    private NewestFirst() {}

    /**
     * One page.
     *
     * @param revisions all of them, oldest first
     */
    public static <T> Page<T> page(List<T> revisions, ToLongFunction<T> number, PageRequest request) {
        long before = request.cursor() == null ? Long.MAX_VALUE : revision(request.cursor());
        List<T> left = revisions.reversed().stream()
                .filter(revision -> number.applyAsLong(revision) < before)
                .limit(request.limit() + 1L)
                .toList();
        boolean more = left.size() > request.limit();
        List<T> shown = more ? left.subList(0, request.limit()) : left;
        return new Page<>(shown, more ? Long.toString(number.applyAsLong(shown.getLast())) : null);
    }

    private static long revision(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw Refusal.invalid("cursor", "is not the 'next' of a page");
        }
        return Long.parseLong(cursor);
    }
}
