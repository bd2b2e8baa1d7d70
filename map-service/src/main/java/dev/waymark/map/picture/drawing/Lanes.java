package dev.waymark.map.picture.drawing;

import static dev.waymark.map.picture.canvas.TextStyle.BODY;
import static dev.waymark.map.picture.canvas.TextStyle.THOUGHT;

import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lanes of a layout from the customer down to the systems. */
final class Lanes {
    private final Columns columns;
    private final Cards cards;
    private final List<Band> lanes = new ArrayList<>();

    private Lanes(Columns columns) {
        this.columns = columns;
        this.cards = new Cards(columns.room());
    }

    static List<Band> ofJourney(Columns columns) {
        return new Lanes(columns).journey();
    }

    static List<Band> ofBlueprint(Columns columns) {
        return new Lanes(columns).blueprint();
    }

    static List<Band> ofFeelings(Columns columns) {
        return new Lanes(columns).feelings();
    }

    private List<Band> journey() {
        measured();
        text("Customer action", "customerAction", Touchpoint::customerAction, BODY);
        text("Customer thought", "customerThought", Touchpoint::customerThought, THOUGHT);
        lanes.add(new LaneBand("Pain points", columns, false, cards::painPoints));
        lanes.add(new LaneBand("Delights", columns, false, cards::delights));
        text("Channel", "channel", Touchpoint::channel, BODY);
        lanes.add(new LineBand("Line of interaction", columns, "blueprint"));
        text("Frontstage", "frontstage", Touchpoint::frontstage, BODY);
        lanes.add(new LineBand("Line of visibility", columns, "blueprint"));
        text("Backstage", "backstage", Touchpoint::backstage, BODY);
        text("Systems", "systems", Touchpoint::systems, BODY);
        text("Owner team", "ownerTeam", Touchpoint::ownerTeam, BODY);
        return lanes;
    }

    private List<Band> blueprint() {
        text("Channel", "channel", Touchpoint::channel, BODY);
        text("Customer actions", "customerAction", Touchpoint::customerAction, BODY);
        lanes.add(new LineBand("Line of interaction", columns, "blueprint"));
        text("Frontstage", "frontstage", Touchpoint::frontstage, BODY);
        lanes.add(new LineBand("Line of visibility", columns, "visibility"));
        text("Backstage", "backstage", Touchpoint::backstage, BODY);
        lanes.add(new LineBand("Line of internal interaction", columns, "blueprint"));
        text("Support processes and systems", "systems", Touchpoint::systems, BODY);
        text("Owner team", "ownerTeam", Touchpoint::ownerTeam, BODY);
        return lanes;
    }

    private List<Band> feelings() {
        measured();
        return lanes;
    }

    private void measured() {
        if (columns.all().stream().anyMatch(column -> MeasuredCard.isIn(column.touchpoint()))) {
            MeasuredCard measured = new MeasuredCard(columns.room());
            lanes.add(new LaneBand("Measured feeling", columns, true, measured::of));
        }
    }

    private void text(String label, String field, Function<Touchpoint, @Nullable String> said, TextStyle style) {
        lanes.add(new LaneBand(label, columns, true, t -> cards.text(t, field, said.apply(t), style)));
    }
}
