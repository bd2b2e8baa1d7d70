package dev.waymark.map.proposal.merge;

import static java.util.Objects.requireNonNull;

import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.PersonaFeeling;
import dev.waymark.map.proposal.merge.Conflict.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges what a touchpoint says. */
record TouchpointMerge(Sides sides, Decisions decisions) {

    TouchpointDocument merged(TouchpointId id) {
        TouchpointDocument theirs = sides.theirs().touchpoint(id);
        TouchpointDocument mine = sides.mine().touchpoint(id);
        if (theirs == null || mine == null) {
            return requireNonNull(theirs == null ? mine : theirs);
        }
        TouchpointDocument base = sides.base().touchpoint(id);
        Thing thing =
                new Thing(Element.TOUCHPOINT, id.toString(), theirs.lanes().name());
        return new TouchpointDocument(
                id,
                lanes(new ThreeSides<>(
                        decisions, thing, base == null ? null : base.lanes(), theirs.lanes(), mine.lanes())),
                new Notes<>(
                                decisions,
                                Element.PAIN_POINT,
                                (PainPointDocument it) -> it.id().toString(),
                                PainPointDocument::text,
                                TouchpointMerge::painPoint)
                        .merged(base == null ? List.of() : base.painPoints(), theirs.painPoints(), mine.painPoints()),
                new Notes<>(
                                decisions,
                                Element.DELIGHT,
                                (DelightDocument it) -> it.id().toString(),
                                DelightDocument::text,
                                TouchpointMerge::delight)
                        .merged(base == null ? List.of() : base.delights(), theirs.delights(), mine.delights()),
                feelings(thing, id));
    }

    private static TouchpointLanes lanes(ThreeSides<TouchpointLanes> lanes) {
        return new TouchpointLanes(
                lanes.name("name", TouchpointLanes::name),
                lanes.maybeName("channel", TouchpointLanes::channel),
                lanes.maybeText("customerAction", TouchpointLanes::customerAction),
                lanes.maybeText("customerThought", TouchpointLanes::customerThought),
                lanes.maybe("feeling", TouchpointLanes::feeling),
                lanes.maybe("importance", TouchpointLanes::importance),
                lanes.value("momentOfTruth", TouchpointLanes::momentOfTruth),
                lanes.value("path", TouchpointLanes::path),
                lanes.maybeText("frontstage", TouchpointLanes::frontstage),
                lanes.maybeText("backstage", TouchpointLanes::backstage),
                lanes.maybeText("systems", TouchpointLanes::systems),
                lanes.maybeName("ownerTeam", TouchpointLanes::ownerTeam));
    }

    private static PainPointDocument painPoint(ThreeSides<PainPointDocument> sides) {
        return new PainPointDocument(
                sides.theirs().id(),
                sides.text("text", PainPointDocument::text),
                sides.maybe("severity", PainPointDocument::severity),
                sides.value("whys", PainPointDocument::whys),
                sides.value("state", PainPointDocument::state));
    }

    private static DelightDocument delight(ThreeSides<DelightDocument> sides) {
        return new DelightDocument(sides.theirs().id(), sides.text("text", DelightDocument::text));
    }

    /** Where a side has the persona no more, its silence is no change here. */
    private List<PersonaFeeling> feelings(Thing thing, TouchpointId id) {
        List<PersonaFeeling> feelings = new ArrayList<>();
        for (PersonaId persona : sides.all(Indexed::personas)) {
            Integer feeling = feeling(thing, id, persona);
            if (feeling != null) {
                feelings.add(new PersonaFeeling(persona, feeling));
            }
        }
        return feelings;
    }

    private @Nullable Integer feeling(Thing thing, TouchpointId id, PersonaId persona) {
        Integer theirs = sides.theirs().feeling(id, persona);
        Integer mine = sides.mine().feeling(id, persona);
        if (!sides.theirs().head().has(persona)) {
            return mine;
        }
        return sides.mine().head().has(persona)
                ? decisions.value(
                        thing, "personaFeelings." + persona, sides.base().feeling(id, persona), theirs, mine)
                : theirs;
    }
}
