package dev.waymark.map.journeymap.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.rest.TouchpointForm;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.map.journeymap.write.PlacedTouchpoint;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.MergePatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a command of changes that were decided. */
@Singleton
public class DecidedChanges {
    private final MergePatch patches;
    private final Ids ids;

    @Inject
    DecidedChanges(MergePatch patches, Ids ids) {
        this.patches = patches;
        this.ids = ids;
    }

    /**
     * The command that makes all of them, one after the other, in one revision; its handler answers with the revision the
     * map then has.
     *
     * @param revision the one the changes were decided about
     */
    public Object command(JourneyMapId map, long revision, List<DecidedChange> changes) {
        return new RewriteMap(map, new ExpectedRevision(revision), before -> after(before, changes));
    }

    private MapDocument after(MapDocument before, List<DecidedChange> changes) {
        MapDocument document = before;
        for (DecidedChange change : changes) {
            document = after(document, change);
        }
        return document;
    }

    private MapDocument after(MapDocument document, DecidedChange change) {
        Places places = new Places(document);
        TouchpointForm added = change.newTouchpoint();
        TouchpointId touchpoint = change.touchpoint();
        if (added != null) {
            PlacedTouchpoint placed = added.placed();
            return places.with(TouchpointDocument.bare(ids.next(TouchpointId::new), placed.lanes()), placed);
        }
        if (touchpoint == null) {
            throw Refusal.invalid("touchpoint", "must be named");
        }
        MapDocument without = places.without(touchpoint);
        if (change.isRemoval()) {
            return without;
        }
        PlacedTouchpoint now = places.of(touchpoint);
        PlacedTouchpoint then = patched(now, change.patch());
        return new Places(without).with(noted(places.find(touchpoint), change, then), then);
    }

    private PlacedTouchpoint patched(PlacedTouchpoint before, @Nullable JsonNode patch) {
        return patch == null ? before : TouchpointForm.patched(before, MergePatch.object(patch), patches);
    }

    private TouchpointDocument noted(TouchpointDocument before, DecidedChange change, PlacedTouchpoint then) {
        Stream<PainPointDocument> raised = Stream.ofNullable(change.painPoint())
                .map(it -> PainPointDocument.raised(
                        ids.next(PainPointId::new), it.text().strip(), it.severity()));
        Stream<DelightDocument> delights = Stream.ofNullable(change.delight())
                .map(it ->
                        new DelightDocument(ids.next(DelightId::new), it.text().strip()));
        return new TouchpointDocument(
                before.id(),
                then.lanes(),
                Stream.concat(before.painPoints().stream(), raised).toList(),
                Stream.concat(before.delights().stream(), delights).toList(),
                before.personaFeelings());
    }
}
