package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Scene.Before;
import java.util.ArrayList;
import java.util.List;

/** The names of the stages. */
final class StageBand implements Band {
    private static final int HUES = 8;
    private static final double PAD_X = 18;
    private static final double PAD_Y = 12;

    private final Columns columns;
    private final List<List<TextBlock>> names = new ArrayList<>();

    StageBand(Columns columns) {
        this.columns = columns;
        for (Columns.Panel panel : columns.panels()) {
            names.add(name(panel, "ink" + names.size() % HUES));
        }
    }

    private static List<TextBlock> name(Columns.Panel panel, String ink) {
        double room = panel.width() - 2 * PAD_X;
        Before before = panel.stage().before();
        List<TextBlock> texts = new ArrayList<>();
        if (before.mark().isShown()) {
            texts.add(TextBlock.of(before.mark().words(), TextStyle.MARK, room).in(ink));
        }
        TextBlock name = TextBlock.of(panel.stage().name(), TextStyle.STAGE, room);
        texts.add(before.mark() == Mark.REMOVED ? name.gone() : name.in(ink));
        before.texts()
                .values()
                .forEach(text ->
                        texts.add(TextBlock.of(text, TextStyle.NOTE, room).in(ink + " struck")));
        before.notes()
                .forEach(note ->
                        texts.add(TextBlock.of(note, TextStyle.NOTE, room).in(ink)));
        return texts;
    }

    @Override
    public double height() {
        return boxHeight() + 10;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        for (int i = 0; i < names.size(); i++) {
            Columns.Panel panel = columns.panels().get(i);
            boolean gone = panel.stage().before().mark() == Mark.REMOVED;
            canvas.open("cell", null);
            canvas.box(gone ? "ghost" : "stage" + i % HUES, panel.x(), top, panel.width(), boxHeight(), 10);
            double y = top + (boxHeight() - height(names.get(i))) / 2;
            for (TextBlock text : names.get(i)) {
                text.draw(canvas, panel.x() + PAD_X, y);
                y += text.height();
            }
            canvas.close();
        }
    }

    private double boxHeight() {
        return names.stream().mapToDouble(StageBand::height).max().orElse(0) + 2 * PAD_Y;
    }

    private static double height(List<TextBlock> texts) {
        return texts.stream().mapToDouble(TextBlock::height).sum();
    }
}
