package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What map it is, at which revision, why it was drawn, and what it is compared with. */
final class HeaderBand implements Band {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final double WIDEST = 1100;

    private final List<TextBlock> texts = new ArrayList<>();
    private final double width;

    HeaderBand(Scene scene, Layout layout, double width) {
        this.width = Math.min(width, WIDEST);
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
        if (scene.compared() != null) {
            add(comparison(scene, layout, scene.compared()), TextStyle.NAME);
            scene.compared().words().forEach(words -> add(words, TextStyle.CAPTION));
        }
    }

    static String comparison(Scene scene, Layout layout, Scene.Compared compared) {
        List<Mark> marks = scene.marks(layout).toList();
        String counts = Stream.of(Mark.ADDED, Mark.REMOVED, Mark.CHANGED, Mark.MOVED)
                .filter(marks::contains)
                .map(mark -> marks.stream().filter(mark::equals).count() + " " + mark.lower())
                .collect(Collectors.joining(", "));
        String nothing =
                compared.words().isEmpty() ? "nothing seen here is different" : "only the map as a whole is different";
        return "Compared with revision %d: %s".formatted(compared.revision(), counts.isEmpty() ? nothing : counts);
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
    public void draw(Canvas canvas, double top) {
        double y = top;
        for (TextBlock text : texts) {
            y += before(text);
            text.draw(canvas, Columns.MARGIN, y);
            y += text.height();
        }
    }

    private static double before(TextBlock text) {
        return text.style() == TextStyle.GOAL || text.style() == TextStyle.NAME ? 14 : 2;
    }
}
