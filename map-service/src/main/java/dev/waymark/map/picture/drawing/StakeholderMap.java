package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.DepartmentBand.Department;
import dev.waymark.map.picture.drawing.Scene.Stakeholder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who works on the map by department, in the order they come in the scene, and how far they agree on it. */
record StakeholderMap(Scene scene) {
    private static final int FEW = 3;
    private static final int MANY = 6;

    double width() {
        int abreast = abreast();
        return 2 * Columns.MARGIN + abreast * DepartmentBand.WIDTH + (abreast - 1) * DepartmentBand.GAP;
    }

    List<Band> bands() {
        List<Department> departments = departments();
        List<Band> bands = new ArrayList<>();
        bands.add(new AlignmentBand(Department.of("", scene.stakeholders(), scene.revision())));
        for (int from = 0; from < departments.size(); from += abreast()) {
            bands.add(new DepartmentBand(
                    departments.subList(from, Math.min(departments.size(), from + abreast())), scene.revision()));
        }
        return bands;
    }

    private int abreast() {
        return departments().size() > 2 * FEW ? MANY : FEW;
    }

    private List<Department> departments() {
        Map<String, List<Stakeholder>> people = new LinkedHashMap<>();
        scene.stakeholders()
                .forEach(it -> people.computeIfAbsent(it.department(), _ -> new ArrayList<>())
                        .add(it));
        return people.entrySet().stream()
                .map(it -> Department.of(it.getKey(), it.getValue(), scene.revision()))
                .toList();
    }

    /** How far all of them agree. */
    private record AlignmentBand(Department everybody) implements Band {
        private static final double BAR_WIDTH = 420;

        @Override
        public double height() {
            return 48;
        }

        @Override
        public void draw(Canvas canvas, double top) {
            TextBlock.of("Alignment: " + everybody.words(), TextStyle.NAME, BAR_WIDTH + 200)
                    .draw(canvas, Columns.MARGIN, top);
            DepartmentBand.bar(canvas, everybody.agreed(), everybody.all(), Columns.MARGIN, top + 24, BAR_WIDTH);
        }
    }
}
