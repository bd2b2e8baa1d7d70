package dev.waymark.map.proposal.merge;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.proposal.merge.Conflict.Thing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merge of two documents that come from one.
 *
 * @param document what comes of it; what is undecided is as the map says
 * @param conflicts what both sides changed to different things
 * @param undecided those of the conflicts without a resolution
 */
public record ThreeWayMerge(MapDocument document, List<Conflict> conflicts, List<Conflict> undecided) {
    /** Merges what a map says now and what was proposed of what it said, as far as conflicts are resolved. */
    public static ThreeWayMerge of(
            JourneyMapId map,
            MapDocument base,
            MapDocument theirs,
            MapDocument mine,
            Map<Conflict, Resolution> resolutions) {
        Decisions decisions = new Decisions(resolutions);
        MapDocument merged = new Merging(Sides.of(base, theirs, mine), decisions).document(map);
        return new ThreeWayMerge(merged, decisions.conflicts(), decisions.undecided());
    }

    private record Merging(Sides sides, Decisions decisions) {
        MapDocument document(JourneyMapId map) {
            var head = HeadMerge.merged(sides, decisions, map.toString());
            Homes homes = new Homes(sides, decisions);
            List<StageDocument> stages =
                    stages(homes).stream().map(stage -> stage(stage, homes)).toList();
            return new MapDocument(head, stages).withoutStrangersFeelings();
        }

        private List<StageId> stages(Homes homes) {
            return Sequence.merge(
                    sides.base().stages(), sides.theirs().stages(), sides.mine().stages(), homes::has, this::takesMine);
        }

        private StageDocument stage(StageId id, Homes homes) {
            TouchpointMerge merge = new TouchpointMerge(sides, decisions);
            List<TouchpointDocument> touchpoints = Sequence.merge(
                            sides.base().in(id),
                            sides.theirs().in(id),
                            sides.mine().in(id),
                            it -> homes.isIn(id, it),
                            this::takesMine)
                    .stream()
                    .map(merge::merged)
                    .toList();
            StageDocument base = sides.base().stage(id);
            StageDocument theirs = sides.theirs().stage(id);
            StageDocument mine = sides.mine().stage(id);
            if (theirs == null || mine == null) {
                StageDocument only = either(theirs, mine, base);
                return new StageDocument(id, only.name(), only.opens(), touchpoints);
            }
            ThreeSides<StageDocument> stages = new ThreeSides<>(decisions, thing(theirs), base, theirs, mine);
            return new StageDocument(
                    id,
                    stages.name("name", StageDocument::name),
                    stages.maybe("opens", StageDocument::opens),
                    touchpoints);
        }

        private boolean takesMine(StageId id) {
            StageDocument stage = either(sides.theirs().stage(id), sides.mine().stage(id), null);
            return decisions.takesMine(thing(stage)
                    .over(
                            "position",
                            sides.base().place(id),
                            sides.theirs().place(id),
                            sides.mine().place(id)));
        }

        private boolean takesMine(TouchpointId id) {
            TouchpointDocument said = sides.theirs().touchpoint(id);
            TouchpointDocument touchpoint =
                    Objects.requireNonNull(said == null ? sides.mine().touchpoint(id) : said);
            return decisions.takesMine(new Thing(
                            Element.TOUCHPOINT,
                            id.toString(),
                            touchpoint.lanes().name())
                    .over(
                            "position",
                            sides.base().place(id),
                            sides.theirs().place(id),
                            sides.mine().place(id)));
        }

        private static Thing thing(StageDocument stage) {
            return new Thing(Element.STAGE, stage.id().toString(), stage.name());
        }

        private static StageDocument either(
                @Nullable StageDocument theirs, @Nullable StageDocument mine, @Nullable StageDocument base) {
            return Stream.of(theirs, mine, base)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
