package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.Canvas.Anchor;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Columns.Column;
import dev.waymark.map.picture.drawing.Scene.Before;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heads of the columns: name, importance, whether it is a moment of truth, what became of it; the frame says whether
 * it is an exception.
 */
final class TouchpointBand implements Band {
    private static final double PAD = 14;
    private static final double SIGNS = 20;
    private static final double BEFORE_SIGNS = 8;

    private final Columns columns;
    private final List<List<TextBlock>> words;
    private final boolean inTwoRows;

    TouchpointBand(Columns columns) {
        this.columns = columns;
        this.words = columns.all().stream().map(this::words).toList();
        this.inTwoRows = columns.width() < Columns.WIDE;
    }

    private List<TextBlock> words(Column column) {
        Touchpoint touchpoint = column.touchpoint();
        if (touchpoint == null) {
            return List.of(TextBlock.of("No touchpoints yet", TextStyle.NOTE, columns.room()));
        }
        Before before = touchpoint.before();
        List<TextBlock> texts = new ArrayList<>();
        if (before.mark().isShown()) {
            texts.add(TextBlock.of(before.mark().words(), TextStyle.MARK, columns.room()));
        }
        texts.add(TextBlock.of(touchpoint.name(), TextStyle.TOUCHPOINT, columns.room())
                .gone(touchpoint.isGone()));
        String name = before.texts().get("name");
        if (name != null) {
            texts.add(TextBlock.of(name, TextStyle.NOTE, columns.room()).gone());
        }
        before.notes().forEach(note -> texts.add(TextBlock.of(note, TextStyle.NOTE, columns.room())));
        return texts;
    }

    @Override
    public double height() {
        return boxHeight() + 8;
    }

    private double boxHeight() {
        double tallest = words.stream()
                .mapToDouble(
                        texts -> texts.stream().mapToDouble(TextBlock::height).sum())
                .max()
                .orElse(0);
        return PAD + tallest + BEFORE_SIGNS + (inTwoRows ? 2 : 1) * SIGNS + PAD;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        double high = boxHeight();
        for (int i = 0; i < words.size(); i++) {
            Column column = columns.all().get(i);
            Touchpoint touchpoint = column.touchpoint();
            canvas.open("cell", null);
            canvas.box(look(touchpoint), column.x(), top, column.width(), high, 10);
            if (touchpoint != null) {
                double signs = top + high - PAD - SIGNS / 2;
                importance(canvas, touchpoint, column.x() + PAD, inTwoRows ? signs - SIGNS : signs);
                truth(canvas, touchpoint, column, signs);
            }
            double y = top + PAD;
            for (TextBlock text : words.get(i)) {
                text.draw(canvas, column.x() + PAD, y);
                y += text.height();
            }
            canvas.close();
        }
    }

    private static String look(@Nullable Touchpoint touchpoint) {
        if (touchpoint == null) {
            return "nothing";
        }
        String look = touchpoint.exception() ? "head exceptional" : "head";
        return switch (touchpoint.before().mark()) {
            case NONE -> look;
            case ADDED -> look + " added";
            case CHANGED -> look + " changed";
            case MOVED -> look + " moved";
            case REMOVED -> "ghost";
        };
    }

    private void truth(Canvas canvas, Touchpoint touchpoint, Column column, double y) {
        if (touchpoint.momentOfTruth()) {
            String word = "Moment of truth";
            double width = TextStyle.BADGE.width(word) + 10;
            double middle = inTwoRows ? column.centre() : column.x() + column.width() - PAD - width / 2;
            canvas.box("pill", middle - width / 2, y - SIGNS / 2, width, SIGNS, SIGNS / 2);
            canvas.text(TextStyle.BADGE, TextStyle.BADGE.cssClass(), Anchor.MIDDLE, middle, y + 3.8, word);
        }
    }

    private static void importance(Canvas canvas, Touchpoint touchpoint, double x, double y) {
        Integer importance = touchpoint.importance();
        if (importance == null) {
            return;
        }
        canvas.open("importance", "Importance %d of 5".formatted(importance));
        for (int i = 0; i < 5; i++) {
            canvas.dot(i < importance ? "weight on" : "weight", x + 4 + i * 12, y, 4);
        }
        canvas.close();
    }
}
