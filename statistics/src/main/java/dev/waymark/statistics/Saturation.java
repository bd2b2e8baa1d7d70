package dev.waymark.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether further interviews still bring new themes: Guest, Namey, Chen (2020), "A simple method to assess and report
 * thematic saturation in qualitative research", PLoS ONE 15(5). The different themes of the first interviews are the
 * base; each later run of interviews is judged by how many themes it brings that no interview before had, over the
 * number of themes in the base.
 *
 * @param baseSize how many interviews make the base
 * @param baseThemes how many different themes are in the base
 * @param runs the runs after the base; each begins one interview after the one before, so that they overlap
 * @param threshold a run that brings no more new information than that is saturated
 */
public record Saturation(int baseSize, int baseThemes, List<Run> runs, double threshold) {
    /**
     * Some interviews in a row.
     *
     * @param last the number of its last interview, counted from 1
     * @param newThemes how many themes of the run no interview before the run had
     * @param newInformation {@code newThemes} over the themes of the base
     */
    public record Run(int last, int newThemes, double newInformation) {}

    public Saturation {
        runs = List.copyOf(runs);
    }

    /**
     * Assesses a series of interviews.
     *
     * @param interviews the themes of each, in the order they were held
     * @param runLength how many interviews make a run
     * @throws IllegalArgumentException if a size is below 1, or the threshold is no share
     */
    public static Saturation of(List<? extends Set<?>> interviews, int baseSize, int runLength, double threshold) {
        if (baseSize < 1 || runLength < 1 || !(threshold >= 0 && threshold < 1)) {
            throw new IllegalArgumentException("Base and run have at least one interview, the threshold is a share");
        }
        Set<Object> base = new HashSet<>();
        interviews.stream().limit(baseSize).forEach(base::addAll);
        List<Run> runs = new ArrayList<>();
        for (int end = baseSize + runLength; end <= interviews.size() && !base.isEmpty(); end++) {
            Set<Object> before = new HashSet<>();
            interviews.subList(0, end - runLength).forEach(before::addAll);
            Set<Object> brought = new HashSet<>();
            interviews.subList(end - runLength, end).forEach(brought::addAll);
            brought.removeAll(before);
            runs.add(new Run(end, brought.size(), (double) brought.size() / base.size()));
        }
        return new Saturation(baseSize, base.size(), runs, threshold);
    }

    /** The first run that is saturated; empty while there is none. */
    public Optional<Run> reached() {
        return runs.stream().filter(run -> run.newInformation() <= threshold).findFirst();
    }
}
