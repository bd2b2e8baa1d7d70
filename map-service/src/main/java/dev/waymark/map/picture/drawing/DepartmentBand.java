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
                    .filter(it -> StakeholderCard.Agreement.of(it, revision)
                            == StakeholderCard.Agreement.THIS_REVISION)
                    .count();
            return new Department(name, people, agreed, now.size());
        }

        String words() {
            return "%d of %d %s confirmed this revision".formatted(agreed, all, all == 1 ? "has" : "have");
        }
    }

    private final List<Department> departments;
    private final long revision;

    DepartmentBand(List<Department> departments, long revision) {
        this.departments = departments;
        this.revision = revision;
    }

    @Override
    public double height() {
        return columnHeight() + 16;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        for (int i = 0; i < departments.size(); i++) {
            Department department = departments.get(i);
            double x = Columns.MARGIN + i * (WIDTH + GAP);
            canvas.box("panel", x, top, WIDTH, columnHeight(), 10);
            double y = head(canvas, department, x, top);
            for (Stakeholder stakeholder : department.people()) {
                StakeholderCard card = card(stakeholder);
                card.draw(canvas, x + PAD, y);
                y += card.height() + 8;
            }
        }
    }

    private double head(Canvas canvas, Department department, double x, double top) {
        double y = top + PAD;
        for (TextBlock text : headTexts(department)) {
            text.draw(canvas, x + PAD, y);
            y += text.height() + 2;
        }
        bar(canvas, department.agreed(), department.all(), x + PAD, y + 4, WIDTH - 2 * PAD);
        return y + 4 + BAR + 12;
    }

    static void bar(Canvas canvas, long part, long all, double x, double y, double width) {
        canvas.box("bar", x, y, width, BAR, BAR / 2);
        if (part > 0) {
            canvas.box("done", x, y, Math.max(BAR, width * part / all), BAR, BAR / 2);
        }
    }

    private static List<TextBlock> headTexts(Department department) {
        double room = WIDTH - 2 * PAD;
        return List.of(
                TextBlock.of(department.name(), TextStyle.TOUCHPOINT, room),
                TextBlock.of(department.words(), TextStyle.NOTE, room));
    }

    private double columnHeight() {
        return departments.stream().mapToDouble(this::columnHeight).max().orElse(0);
    }

    private double columnHeight(Department department) {
        double head = headTexts(department).stream()
                        .mapToDouble(text -> text.height() + 2)
                        .sum()
                + PAD
                + 4
                + BAR
                + 12;
        return head
                + department.people().stream()
                        .mapToDouble(it -> card(it).height() + 8)
                        .sum()
                + PAD
                - 8;
    }

    private StakeholderCard card(Stakeholder stakeholder) {
        return new StakeholderCard(stakeholder, revision, WIDTH - 2 * PAD);
    }
}
