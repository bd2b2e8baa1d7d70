package dev.waymark.map.proposal.merge;

import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.proposal.merge.Conflict.Thing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stages stay, and which touchpoint stands in which of them. */
final class Homes {
    private final Sides sides;
    private final Decisions decisions;
    private final Indexed beforeThem;
    private final Indexed beforeMe;
    private final Set<StageId> stages = new HashSet<>();
    private final Map<TouchpointId, StageId> homes = new HashMap<>();

    Homes(Sides sides, Decisions decisions) {
        this.sides = sides;
        this.decisions = decisions;
        this.beforeThem = sides.base().toldWithPersonasOf(sides.theirs());
        this.beforeMe = sides.base().toldWithPersonasOf(sides.mine());
        sides.all(Indexed::stages).stream().filter(this::stays).forEach(stages::add);
        Set<TouchpointId> touchpoints = sides.all(Indexed::touchpoints);
        touchpoints.forEach(this::placeWhatBothHave);
        touchpoints.forEach(this::placeWhatOneHas);
    }

    boolean has(StageId stage) {
        return stages.contains(stage);
    }

    boolean isIn(StageId stage, TouchpointId touchpoint) {
        return stage.equals(homes.get(touchpoint));
    }

    private boolean stays(StageId id) {
        StageDocument base = sides.base().stage(id);
        StageDocument theirs = sides.theirs().stage(id);
        StageDocument mine = sides.mine().stage(id);
        StageDocument kept = theirs == null ? mine : theirs;
        if (base == null || kept == null) {
            return kept != null;
        }
        Thing thing = new Thing(Element.STAGE, id.toString(), kept.name());
        return decisions.stays(thing, base, theirs, mine, hasChanged(base, kept, theirs == null));
    }

    /** In what the other side removed; what that had moved out of it before has a home of its own. */
    private boolean hasChanged(StageDocument base, StageDocument kept, boolean byMe) {
        Indexed remover = byMe ? sides.theirs() : sides.mine();
        Indexed before = byMe ? beforeMe : beforeThem;
        return !kept.name().equals(base.name())
                || !Objects.equals(kept.opens(), base.opens())
                || kept.touchpoints().stream()
                        .anyMatch(it -> !kept.id().equals(before.home(it.id()))
                                || (remover.touchpoint(it.id()) == null && !it.equals(before.touchpoint(it.id()))));
    }

    private void placeWhatBothHave(TouchpointId id) {
        StageId theirs = sides.theirs().home(id);
        StageId mine = sides.mine().home(id);
        TouchpointDocument said = sides.theirs().touchpoint(id);
        if (theirs == null || mine == null || said == null) {
            return;
        }
        StageId base = sides.base().home(id);
        boolean movedApart = !theirs.equals(mine) && !theirs.equals(base) && !mine.equals(base);
        StageId home = theirs.equals(base) ? mine : theirs;
        if (movedApart && takesMine(id, said)) {
            home = mine;
        }
        StageId other = home.equals(theirs) ? mine : theirs;
        if (!stages.contains(home) && stages.contains(other)) {
            home = other;
        }
        // Nothing that stays loses its stage.
        stages.add(home);
        homes.put(id, home);
    }

    private boolean takesMine(TouchpointId id, TouchpointDocument said) {
        Thing thing = new Thing(Element.TOUCHPOINT, id.toString(), said.lanes().name());
        return decisions.takesMine(thing.over(
                "stage",
                sides.base().place(id),
                sides.theirs().place(id),
                sides.mine().place(id)));
    }

    private void placeWhatOneHas(TouchpointId id) {
        TouchpointDocument theirs = sides.theirs().touchpoint(id);
        TouchpointDocument mine = sides.mine().touchpoint(id);
        Indexed keeper = theirs == null ? sides.mine() : sides.theirs();
        TouchpointDocument kept = theirs == null ? mine : theirs;
        StageId home = keeper.home(id);
        if ((theirs != null && mine != null) || kept == null || home == null) {
            return;
        }
        if (stages.contains(home) && staysIn(home, kept, theirs, mine)) {
            homes.put(id, home);
        }
    }

    /** What fell with its stage comes back with it. */
    private boolean staysIn(
            StageId home,
            TouchpointDocument kept,
            @Nullable TouchpointDocument theirs,
            @Nullable TouchpointDocument mine) {
        Indexed before = theirs == null ? beforeMe : beforeThem;
        Optional<TouchpointDocument> base = Optional.ofNullable(before.touchpoint(kept.id()));
        Indexed remover = theirs == null ? sides.theirs() : sides.mine();
        boolean fell = sides.base().stage(home) != null && remover.stage(home) == null;
        if (base.isEmpty() || fell) {
            return true;
        }
        boolean changed = !kept.equals(base.get()) || !home.equals(before.home(kept.id()));
        Thing thing =
                new Thing(Element.TOUCHPOINT, kept.id().toString(), kept.lanes().name());
        return decisions.stays(thing, base.get(), theirs, mine, changed);
    }
}
