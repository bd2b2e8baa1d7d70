package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.DrawingEvent;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointReduced;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaFeelingChanged;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapEvent.StageLinked;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.StageRenamed;
import dev.waymark.contracts.map.JourneyMapEvent.StageRetired;
import dev.waymark.contracts.map.JourneyMapEvent.StageUnlinked;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointRetired;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import java.util.function.UnaryOperator;

/** A drawing after one more event. */
final class DrawingFold {
    private DrawingFold() {}

    static void take(Drawing drawing, DrawingEvent event) {
        switch (event) {
            case StageAdded e -> drawing.insert(Stage.empty(e.stage(), e.name()), e.position());
            case StageRenamed e -> change(drawing, e.stage(), stage -> stage.named(e.name()));
            case StageLinked e -> change(drawing, e.stage(), stage -> stage.opening(e.opens()));
            case StageUnlinked e -> change(drawing, e.stage(), stage -> stage.opening(null));
            case StageMoved e -> drawing.move(drawing.stage(e.stage()), e.position());
            case StageRetired e -> drawing.remove(drawing.stage(e.stage()));
            case TouchpointAdded e ->
                drawing.insert(Touchpoint.bare(e.touchpoint(), e.lanes()), drawing.stage(e.stage()), e.position());
            case TouchpointChanged e -> drawing.change(drawing.touchpoint(e.touchpoint()), e.lanes());
            case TouchpointMoved e ->
                drawing.move(drawing.touchpoint(e.touchpoint()), drawing.stage(e.stage()), e.position());
            case TouchpointRetired e -> drawing.remove(drawing.touchpoint(e.touchpoint()));
            case PersonaFeelingChanged e -> drawing.touchpoint(e.touchpoint()).on(e);
            case PainPointRaised e -> drawing.touchpoint(e.touchpoint()).on(e);
            case PainPointChanged e -> drawing.touchpoint(e.touchpoint()).on(e);
            case PainPointReduced e -> drawing.touchpoint(e.touchpoint()).on(e);
            case PainPointWithdrawn e ->
                drawing.touchpoint(e.touchpoint()).painPoints().remove(e.painPoint());
            case DelightNoted e ->
                drawing.touchpoint(e.touchpoint())
                        .delights()
                        .put(e.delight(), new DelightDocument(e.delight(), e.text()));
            case DelightWithdrawn e ->
                drawing.touchpoint(e.touchpoint()).delights().remove(e.delight());
        }
    }

    private static void change(Drawing drawing, StageId id, UnaryOperator<Stage> change) {
        Stage stage = drawing.stage(id);
        drawing.replace(stage, change.apply(stage));
    }
}
