package dev.waymark.map.proposal.merge;

import dev.waymark.map.proposal.merge.Conflict.Thing;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides field by field; what is in conflict and nobody has decided stays as the map says. */
final class Decisions {
    private static final Resolution THEIRS = new Resolution(Side.THEIRS, null);

    private final Map<Conflict, Resolution> resolutions;
    private final List<Conflict> conflicts = new ArrayList<>();

    Decisions(Map<Conflict, Resolution> resolutions) {
        this.resolutions = resolutions;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<Conflict> undecided() {
        return conflicts.stream().filter(it -> !resolutions.containsKey(it)).toList();
    }

    /** The one that changed where the other did not. */
    <V> @Nullable V value(Thing thing, String field, @Nullable V base, @Nullable V theirs, @Nullable V mine) {
        return isSettled(base, theirs, mine)
                ? settled(base, theirs, mine)
                : takesMine(thing.over(field, base, theirs, mine)) ? mine : theirs;
    }

    /** As {@link #value}, for what may be put in other words. */
    @Nullable String text(
            Thing thing,
            String field,
            int longest,
            @Nullable String base,
            @Nullable String theirs,
            @Nullable String mine) {
        if (isSettled(base, theirs, mine)) {
            return settled(base, theirs, mine);
        }
        Conflict conflict = thing.over(field, base, theirs, mine);
        Resolution resolution = resolve(conflict);
        if (resolution.text() == null) {
            return resolution.take() == Side.MINE ? mine : theirs;
        }
        if (resolution.text().length() > longest) {
            throw Refusal.invalid(conflict.id(), "must have %d characters at the most".formatted(longest));
        }
        return resolution.text();
    }

    /** Whether a thing of the base stays, which one side has no more and the other may have changed. */
    boolean stays(Thing thing, Object base, @Nullable Object theirs, @Nullable Object mine, boolean changed) {
        if (theirs != null && mine != null) {
            return true;
        }
        return (theirs != null || mine != null)
                && changed
                && (takesMine(thing.over(Conflict.EXISTENCE, base, theirs, mine)) ? mine : theirs) != null;
    }

    boolean takesMine(Conflict conflict) {
        Resolution resolution = resolve(conflict);
        if (resolution.text() != null) {
            throw Refusal.invalid(conflict.id(), "is no text; take mine or theirs");
        }
        return resolution.take() == Side.MINE;
    }

    private Resolution resolve(Conflict conflict) {
        conflicts.add(conflict);
        return resolutions.getOrDefault(conflict, THEIRS);
    }

    private static boolean isSettled(@Nullable Object base, @Nullable Object theirs, @Nullable Object mine) {
        return Objects.equals(theirs, mine) || Objects.equals(base, mine) || Objects.equals(base, theirs);
    }

    private static <V> @Nullable V settled(@Nullable V base, @Nullable V theirs, @Nullable V mine) {
        return Objects.equals(base, theirs) ? mine : theirs;
    }
}
