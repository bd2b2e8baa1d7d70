package dev.waymark.map.proposal.merge;

import dev.waymark.contracts.map.Customers;
import dev.waymark.contracts.map.Goal;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.map.proposal.merge.Conflict.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Merges what is said of the map as a whole. Its state and visibility are the map's own. */
final class HeadMerge {
    private final Sides sides;
    private final Decisions decisions;
    private final Thing map;
    private final ThreeSides<MapHead> heads;

    private HeadMerge(Sides sides, Decisions decisions, String map) {
        this.sides = sides;
        this.decisions = decisions;
        this.map = new Thing(Element.MAP, map, sides.theirs().head().name());
        this.heads = new ThreeSides<>(
                decisions,
                this.map,
                sides.base().head(),
                sides.theirs().head(),
                sides.mine().head());
    }

    static MapHead merged(Sides sides, Decisions decisions, String map) {
        return new HeadMerge(sides, decisions, map).merged();
    }

    private MapHead merged() {
        MapHead theirs = sides.theirs().head();
        return new MapHead(
                heads.name("name", MapHead::name),
                goal(),
                theirs.visibility(),
                theirs.state(),
                customers(),
                channels(),
                personas());
    }

    /** Where there is one on every side, part by part. */
    private @Nullable Goal goal() {
        Goal base = sides.base().head().goal();
        Goal theirs = heads.theirs().goal();
        Goal mine = heads.mine().goal();
        if (base == null || theirs == null || mine == null) {
            return decisions.value(map, "goal", base, theirs, mine);
        }
        ThreeSides<Goal> goals = new ThreeSides<>(decisions, map, base, theirs, mine);
        return new Goal(
                goals.text("goal.statement", Goal::statement),
                goals.maybeText("goal.measures", Goal::measures),
                goals.maybeText("goal.scope", Goal::scope));
    }

    private @Nullable Customers customers() {
        Customers base = sides.base().head().customers();
        Customers theirs = heads.theirs().customers();
        Customers mine = heads.mine().customers();
        if (base == null || theirs == null || mine == null) {
            return decisions.value(map, "customers", base, theirs, mine);
        }
        ThreeSides<Customers> all = new ThreeSides<>(decisions, map, base, theirs, mine);
        return new Customers(
                all.value("customers.kind", Customers::kind),
                all.text("customers.description", Customers::description));
    }

    /** One by one, unless both put them in another order. */
    private List<String> channels() {
        List<String> base = sides.base().head().channels();
        List<String> theirs = sides.theirs().head().channels();
        List<String> mine = sides.mine().head().channels();
        AtomicBoolean clash = new AtomicBoolean();
        List<String> merged = Sequence.merge(
                base,
                theirs,
                mine,
                it -> base.contains(it) ? theirs.contains(it) && mine.contains(it) : true,
                _ -> clash.getAndSet(true));
        return clash.get() ? heads.value("channels", MapHead::channels) : merged;
    }

    private List<PersonaOnMap> personas() {
        List<PersonaOnMap> staying = new ArrayList<>();
        for (PersonaId persona : sides.all(Indexed::personas)) {
            PersonaOnMap base = on(sides.base(), persona);
            PersonaOnMap theirs = on(sides.theirs(), persona);
            PersonaOnMap mine = on(sides.mine(), persona);
            PersonaOnMap said = Optional.ofNullable(theirs)
                    .or(() -> Optional.ofNullable(mine))
                    .orElse(base);
            if (said == null) {
                continue;
            }
            Thing thing = new Thing(Element.PERSONA, persona.toString(), said.name());
            boolean changed = feelsOtherwise(persona, theirs == null ? sides.mine() : sides.theirs());
            if (base == null || decisions.stays(thing, base, theirs, mine, changed)) {
                staying.add(said);
            }
        }
        return staying;
    }

    private boolean feelsOtherwise(PersonaId persona, Indexed keeper) {
        for (TouchpointId touchpoint : keeper.touchpoints()) {
            if (!Objects.equals(
                    keeper.feeling(touchpoint, persona), sides.base().feeling(touchpoint, persona))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable PersonaOnMap on(Indexed side, PersonaId persona) {
        return side.head().personas().stream()
                .filter(it -> it.persona().equals(persona))
                .findFirst()
                .orElse(null);
    }
}
