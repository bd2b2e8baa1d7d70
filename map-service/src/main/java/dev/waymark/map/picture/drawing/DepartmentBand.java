package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Scene.Stakeholder;
import java.util.List;

/** Some departments side by side, each with its people and how far they agree. */
final class DepartmentBand implements Band {
    static final double WIDTH = 312;
    static final double GAP = 12;

    private static final double PAD = 12;
    private static final double BAR = 6;
    private static final double BEFORE_BAR = 4;
    private static final double BETWEEN = 8;

    /**
     * The people of a department.
     *
     * @param agreed how many of them have confirmed the revision
     * @param all how many there are now
     */
    record Department(String name, List<Stakeholder> people, long agreed, long all) {
        static Department of(String name, List<Stakeholder> people, long revision) {
            List<Stakeholder> now = people.stream()
                    .filter(it -> it.before().mark() != Mark.REMOVED)
                    .toList();
            long agreed = now.stream()
                    .filter(it -> StakeholderCard.Agreement.of(it, revision) == StakeholderCard.Agreement.THIS_REVISION)
                    .count();
            return new Department(name, people, agreed, now.size());
        }

        String words() {
            return "%d of %d %s confirmed this revision".formatted(agreed, all, all == 1 ? "has" : "have");
        }
    }

    /** A department, measured. */
    private record Column(Department department, List<TextBlock> head, List<StakeholderCard> cards) {
        static Column of(Department department, long revision) {
            double room = WIDTH - 2 * PAD;
            return new Column(
                    department,
                    List.of(
                            TextBlock.of(department.name(), TextStyle.TOUCHPOINT, room),
                            TextBlock.of(department.words(), TextStyle.NOTE, room)),
                    department.people().stream()
                            .map(it -> StakeholderCard.of(it, revision, room))
                            .toList());
        }

        double headHeight() {
            return PAD + head.stream().mapToDouble(text -> text.height() + 2).sum() + BEFORE_BAR + BAR + PAD;
        }

        double height() {
            return headHeight()
                    + cards.stream()
                            .mapToDouble(card -> card.height() + BETWEEN)
                            .sum()
                    + PAD
                    - BETWEEN;
        }

        void draw(Canvas canvas, double x, double top) {
            double y = top + PAD;
            for (TextBlock text : head) {
                text.draw(canvas, x, y);
                y += text.height() + 2;
            }
            bar(canvas, department.agreed(), department.all(), x, y + BEFORE_BAR, WIDTH - 2 * PAD);
            y = top + headHeight();
            for (StakeholderCard card : cards) {
                card.draw(canvas, x, y);
                y += card.height() + BETWEEN;
            }
        }
    }

    private final List<Column> columns;
    private final double height;

    DepartmentBand(List<Department> departments, long revision) {
        this.columns = departments.stream().map(it -> Column.of(it, revision)).toList();
        this.height = columns.stream().mapToDouble(Column::height).max().orElse(0);
    }

    @Override
    public double height() {
        return height + 16;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        double x = Columns.MARGIN;
        for (Column column : columns) {
            canvas.box("panel", x, top, WIDTH, height, 10);
            column.draw(canvas, x + PAD, top);
            x += WIDTH + GAP;
        }
    }

    static void bar(Canvas canvas, long part, long all, double x, double y, double width) {
        canvas.box("bar", x, y, width, BAR, BAR / 2);
        if (part > 0) {
            canvas.box("done", x, y, Math.max(BAR, width * part / all), BAR, BAR / 2);
        }
    }
}
