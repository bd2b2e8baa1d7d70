package dev.waymark.map.picture.drawing;

import static dev.waymark.map.picture.drawing.Card.Look.PLAIN;
import static dev.waymark.map.picture.drawing.TextStyle.BODY;
import static dev.waymark.map.picture.drawing.TextStyle.NOTE;
import static dev.waymark.map.picture.drawing.TextStyle.THOUGHT;

import dev.waymark.map.picture.drawing.Card.Look;
import dev.waymark.map.picture.drawing.Scene.PainPoint;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lanes from the customer down to the systems, with the service blueprint's two lines between them. */
final class Lanes {
    private Lanes() {}

    static List<Band> of(Columns columns) {
        List<Band> lanes = new ArrayList<>();
        if (columns.all().stream().anyMatch(column -> MeasuredCard.isIn(column.touchpoint()))) {
            lanes.add(new LaneBand("Measured feeling", columns, MeasuredCard::of));
        }
        lanes.add(new LaneBand("Customer action", columns, t -> text(PLAIN, t.customerAction(), BODY)));
        lanes.add(new LaneBand("Customer thought", columns, t -> text(PLAIN, t.customerThought(), THOUGHT)));
        lanes.add(new LaneBand(
                "Pain points",
                columns,
                t -> t.painPoints().stream().map(Lanes::painPoint).toList()));
        lanes.add(new LaneBand("Delights", columns, Lanes::delights));
        lanes.add(new LaneBand("Channel", columns, t -> text(PLAIN, t.channel(), BODY)));
        lanes.add(new LineBand("Line of interaction", columns));
        lanes.add(new LaneBand("Frontstage", columns, t -> text(PLAIN, t.frontstage(), BODY)));
        lanes.add(new LineBand("Line of visibility", columns));
        lanes.add(new LaneBand("Backstage", columns, t -> text(PLAIN, t.backstage(), BODY)));
        lanes.add(new LaneBand("Systems", columns, t -> text(PLAIN, t.systems(), BODY)));
        lanes.add(new LaneBand("Owner team", columns, t -> text(PLAIN, t.ownerTeam(), BODY)));
        return lanes;
    }

    private static List<Card> text(Look look, @Nullable String text, TextStyle style) {
        if (text == null) {
            return List.of();
        }
        TextBlock block = TextBlock.of(text, style, Card.ROOM);
        return block.lines().isEmpty() ? List.of() : List.of(Card.of(look, block));
    }

    private static Card painPoint(PainPoint pain) {
        Look look = pain.reduced() ? Look.RELIEF : Look.PAIN;
        TextStyle style = pain.reduced() ? TextStyle.DELIGHT : TextStyle.PAIN;
        List<TextBlock> texts = new ArrayList<>(List.of(TextBlock.of(pain.text(), style, Card.ROOM)));
        if (pain.reduced()) {
            texts.add(TextBlock.of("Reduced by an action", NOTE, Card.ROOM));
        } else if (pain.severity() != null) {
            texts.add(TextBlock.of("Severity %d of 5".formatted(pain.severity()), NOTE, Card.ROOM));
        }
        return new Card(look, texts);
    }

    private static List<Card> delights(Touchpoint touchpoint) {
        return touchpoint.delights().stream()
                .flatMap(delight -> text(Look.DELIGHT, delight, TextStyle.DELIGHT).stream())
                .toList();
    }
}
