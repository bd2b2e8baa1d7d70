package dev.waymark.map.journeymap.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which things of a list can stay where they are when it is put in another order. */
public final class Order {
    private Order() {}

    /**
     * The most things that already follow each other as wanted, so that the fewest others have to be moved: a longest
     * increasing subsequence of their wanted places.
     */
    public static <T> Set<T> staying(List<T> now, List<T> wanted) {
        Map<T, Integer> places = new HashMap<>();
        for (int place = 0; place < wanted.size(); place++) {
            places.put(wanted.get(place), place);
        }
        List<T> things = now.stream().filter(places::containsKey).toList();
        int[] before = new int[things.size()];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            int length = lengthBefore(things, ends, places, places.getOrDefault(things.get(i), 0));
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        Set<T> staying = new HashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            staying.add(things.get(i));
        }
        return staying;
    }

    /** How long a sequence the thing with that place can go on: binary search in the ends of the sequences so far. */
    private static <T> int lengthBefore(List<T> things, List<Integer> ends, Map<T, Integer> places, int place) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (places.getOrDefault(things.get(ends.get(middle)), 0) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
