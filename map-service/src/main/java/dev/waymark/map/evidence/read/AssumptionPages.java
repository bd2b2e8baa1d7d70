package dev.waymark.map.evidence.read;

import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Assumptions in pages; the cursor is what the last one shown weighs and where it stands. */
final class AssumptionPages {
    private static final Pattern CURSOR = Pattern.compile("([01])-([0-5])-(\\d{1,9})");

    private record Place(boolean momentOfTruth, int weight, int place) {}

    private AssumptionPages() {}

    /** One page of all, the weightiest first. */
    static Page<Assumption> page(List<Assumption> all, PageRequest request) {
        String cursor = request.cursor();
        List<Assumption> left = cursor == null ? all : after(place(cursor), all);
        boolean more = left.size() > request.limit();
        List<Assumption> shown = more ? left.subList(0, request.limit()) : left;
        return new Page<>(shown, more ? cursor(shown.getLast()) : null);
    }

    private static List<Assumption> after(Place last, List<Assumption> all) {
        return all.stream().dropWhile(it -> isUpTo(it, last)).toList();
    }

    private static boolean isUpTo(Assumption it, Place last) {
        if (it.momentOfTruth() != last.momentOfTruth()) {
            return it.momentOfTruth();
        }
        return it.weight() == last.weight() ? it.place() <= last.place() : it.weight() > last.weight();
    }

    private static String cursor(Assumption last) {
        return "%d-%d-%d".formatted(last.momentOfTruth() ? 1 : 0, last.weight(), last.place());
    }

    private static Place place(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw Refusal.invalid("cursor", "is not the 'next' of a page");
        }
        return new Place(
                parts.group(1).equals("1"), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
