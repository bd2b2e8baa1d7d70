package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Lineage;
import dev.waymark.contracts.map.Lineage.OfStage;
import dev.waymark.contracts.map.Lineage.OfTouchpoint;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.service.Ids;
import java.util.ArrayList;
import java.util.List;

/** What a map says, said by stages and touchpoints of their own, and where each comes from. */
public record Copy(MapDocument document, Lineage from) {
    /** Copies what a map said at a revision. */
    public static Copy of(JourneyMapId map, long revision, MapDocument said, Ids ids) {
        List<OfStage> stages = new ArrayList<>();
        List<OfTouchpoint> touchpoints = new ArrayList<>();
        List<StageDocument> copied = new ArrayList<>();
        for (StageDocument stage : said.stages()) {
            StageId id = ids.next(StageId::new);
            stages.add(new OfStage(id, stage.id()));
            List<TouchpointDocument> inStage = new ArrayList<>();
            for (TouchpointDocument touchpoint : stage.touchpoints()) {
                TouchpointId own = ids.next(TouchpointId::new);
                touchpoints.add(new OfTouchpoint(own, touchpoint.id()));
                inStage.add(touchpoint.as(own));
            }
            copied.add(new StageDocument(id, stage.name(), stage.opens(), inStage));
        }
        return new Copy(new MapDocument(said.head(), copied), new Lineage(map, revision, stages, touchpoints));
    }
}
