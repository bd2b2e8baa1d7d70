package dev.waymark.map.picture.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.picture.drawing.Curve.Point;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void theCurveGoesThroughItsPoints() {
        assertThat(Curve.through(List.of(new Point(0, 10), new Point(30, 40), new Point(60, 70))))
                .isEqualTo("M0 10 C10 10 20 30 30 40 C40 50 50 70 60 70");
    }

    @Test
    void theCurveNeverSwingsBeyondTheScale() {
        List<Point> zigzag = List.of(
                new Point(0, 0), new Point(100, 200), new Point(200, 199), new Point(300, 0), new Point(400, 200));
        assertThat(Pattern.compile("[MC ]\\S+ (-?[\\d.]+)")
                        .matcher(Curve.through(zigzag))
                        .results())
                .hasSize(1 + 3 * 4)
                .allMatch(y -> Double.parseDouble(y.group(1)) >= 0 && Double.parseDouble(y.group(1)) <= 200);
    }

    @Test
    void onePointIsNoCurve() {
        assertThat(Curve.through(List.of(new Point(1, 1)))).isEmpty();
    }
}
