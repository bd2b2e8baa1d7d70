package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.drawing.Curve.Point;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void theCurveGoesThroughItsPoints() {
        assertThat(points(Curve.through(List.of(new Point(0, 10), new Point(30, 40), new Point(60, 70)))))
                .containsExactly(
                        new Point(0, 10),
                        new Point(10, 10),
                        new Point(20, 30),
                        new Point(30, 40),
                        new Point(40, 50),
                        new Point(50, 70),
                        new Point(60, 70));
    }

    @Test
    void theCurveNeverSwingsBeyondTheScale() {
        List<Point> zigzag = List.of(
                new Point(0, 0), new Point(100, 200), new Point(200, 199), new Point(300, 0), new Point(400, 200));
        assertThat(points(Curve.through(zigzag)))
                .hasSize(1 + 3 * 4)
                .allMatch(point -> point.y() >= 0 && point.y() <= 200);
    }

    @Test
    void onePointIsNoCurve() {
        assertThat(points(Curve.through(List.of(new Point(1, 1))))).isEmpty();
    }

    private static List<Point> points(Path2D path) {
        List<Point> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int last = it.currentSegment(at) == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int i = 0; i < last; i += 2) {
                points.add(new Point(at[i], at[i + 1]));
            }
        }
        return points;
    }
}
