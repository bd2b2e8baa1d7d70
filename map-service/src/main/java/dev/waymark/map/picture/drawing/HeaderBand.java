package dev.waymark.map.picture.drawing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What map it is, at which revision, and why it was drawn. */
final class HeaderBand implements Band {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final double WIDEST = 1100;

    private final List<TextBlock> texts = new ArrayList<>();
    private final double width;

    HeaderBand(Scene scene, Columns columns) {
        this.width = Math.min(columns.textWidth(), WIDEST);
        add(scene.title(), TextStyle.TITLE);
        add(
                "%s  ·  Revision %d  ·  %s".formatted(scene.caption(), scene.revision(), DAY.format(scene.date())),
                TextStyle.CAPTION);
        Scene.Goal goal = scene.goal();
        if (goal != null) {
            add(goal.statement(), TextStyle.GOAL);
            add("Measured by: ", goal.measures());
            add("Scope: ", goal.scope());
        }
    }

    private void add(String text, TextStyle style) {
        texts.add(TextBlock.of(text, style, width));
    }

    private void add(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(label + text, TextStyle.CAPTION);
        }
    }

    @Override
    public double height() {
        return texts.stream().mapToDouble(text -> text.height() + before(text)).sum() + 28;
    }

    @Override
    public void draw(Svg svg, double top) {
        double y = top;
        for (TextBlock text : texts) {
            y += before(text);
            text.draw(svg, Columns.MARGIN, y);
            y += text.height();
        }
    }

    private static double before(TextBlock text) {
        return text.style() == TextStyle.GOAL ? 14 : 2;
    }
}
