package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Columns.Column;
import dev.waymark.map.picture.drawing.Curve.Point;
import dev.waymark.map.picture.drawing.Scene.Mean;
import dev.waymark.map.picture.drawing.Scene.Measured;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The feeling curve over all touchpoints; beside it those of the personas, and what customers said with its intervals. */
final class FeelingBand implements Band {
    private static final double EDGE = 34;
    private static final double RADIUS = 14;
    /** Measured points stand a little to the right, those of personas to the left, so that a face hides none. */
    private static final double ASIDE = 30;

    private static final double PERSONAS_ASIDE = 24;
    private static final double PERSONAS_APART = 7;
    private static final double CAP = 5;

    private final Scene scene;
    private final Columns columns;
    private final double height;

    FeelingBand(Scene scene, Columns columns, double height) {
        this.scene = scene;
        this.columns = columns;
        this.height = height;
    }

    @Override
    public double height() {
        return height + 8;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        axis(canvas, top);
        mappedCurve(canvas, top);
        int personas = scene.persona() ? 0 : Math.min(scene.personas().size(), PersonaSign.MOST);
        for (int i = 0; i < personas; i++) {
            personaCurve(canvas, top, i);
        }
        measuredCurve(canvas, top);
        for (Column column : columns.all()) {
            Touchpoint touchpoint = column.touchpoint();
            if (touchpoint != null) {
                faces(canvas, touchpoint, column.centre(), top);
            }
        }
    }

    private void axis(Canvas canvas, double top) {
        for (int feeling = -2; feeling <= 2; feeling++) {
            double y = y(top, feeling);
            canvas.line(feeling == 0 ? "grid zero" : "grid", columns.left(), y, columns.right(), y);
            Face.draw(canvas, feeling, Columns.MARGIN + 9, y, 9);
            TextBlock.of(Face.word(feeling), TextStyle.LANE, Columns.LABELS - 30)
                    .draw(canvas, Columns.MARGIN + 26, y - 8);
        }
    }

    private void mappedCurve(Canvas canvas, double top) {
        List<Point> points = points(top, 0, Touchpoint::feeling);
        if (points.size() < 2) {
            return;
        }
        Path2D curve = Curve.through(points);
        canvas.feelings(y(top, 2), y(top, -2));
        Path2D under = new Path2D.Double(curve);
        under.lineTo(points.getLast().x(), y(top, 0));
        under.lineTo(points.getFirst().x(), y(top, 0));
        under.closePath();
        canvas.path("under", under);
        canvas.path("mapped", curve);
    }

    private void personaCurve(Canvas canvas, double top, int persona) {
        double aside = -PERSONAS_ASIDE - PERSONAS_APART * persona;
        List<Point> points =
                points(top, aside, touchpoint -> touchpoint.personaFeelings().get(persona));
        if (points.size() > 1) {
            canvas.path("persona" + persona, Curve.through(points));
        }
        canvas.open("persona", scene.personas().get(persona));
        points.forEach(point -> PersonaSign.draw(canvas, persona, point.x(), point.y()));
        canvas.close();
    }

    private void measuredCurve(Canvas canvas, double top) {
        List<Point> points = points(top, ASIDE, FeelingBand::mean);
        if (points.size() > 1) {
            canvas.path("measured", Curve.through(points));
        }
        for (Column column : columns.all()) {
            Touchpoint touchpoint = column.touchpoint();
            Measured measured = touchpoint == null || touchpoint.isGone() ? null : touchpoint.measured();
            if (measured != null) {
                double x = column.centre() + ASIDE;
                if (measured.mean() == null) {
                    tooFew(canvas, x, y(top, -2) + EDGE / 2);
                } else {
                    interval(canvas, measured.mean(), x, top);
                }
            }
        }
        points.forEach(point -> canvas.dot("mark", point.x(), point.y(), 5));
    }

    private void interval(Canvas canvas, Mean mean, double x, double top) {
        canvas.line("interval", x, y(top, mean.low()), x, y(top, mean.high()));
        for (double end : new double[] {mean.low(), mean.high()}) {
            canvas.line("cap interval", x - CAP, y(top, end), x + CAP, y(top, end));
        }
    }

    /** Stands beneath the scale: nothing is said of where it would be. */
    static void tooFew(Canvas canvas, double x, double y) {
        canvas.open("too-few", "Too few answers to say");
        canvas.line("scarce", x - 4, y - 4, x + 4, y + 4);
        canvas.line("scarce", x - 4, y + 4, x + 4, y - 4);
        canvas.close();
    }

    private void faces(Canvas canvas, Touchpoint touchpoint, double x, double top) {
        Integer feeling = touchpoint.feeling();
        Integer before = touchpoint.isGone() ? feeling : touchpoint.before().feeling();
        if (before != null) {
            canvas.open("was", "%s: was %s (%+d)".formatted(touchpoint.name(), Face.word(before), before));
            canvas.dot("ghost", x, y(top, before), RADIUS);
            canvas.close();
        }
        if (feeling == null || touchpoint.isGone()) {
            return;
        }
        double y = y(top, feeling);
        canvas.open("feeling", "%s: %s (%+d)".formatted(touchpoint.name(), Face.word(feeling), feeling));
        if (touchpoint.momentOfTruth()) {
            canvas.dot("halo", x, y, RADIUS + 6);
        }
        Face.draw(canvas, feeling, x, y, RADIUS);
        canvas.close();
    }

    private List<Point> points(double top, double aside, Function<Touchpoint, @Nullable Number> feeling) {
        List<Point> points = new ArrayList<>();
        for (Column column : columns.all()) {
            Touchpoint touchpoint = column.touchpoint();
            Number felt = touchpoint == null || touchpoint.isGone() ? null : feeling.apply(touchpoint);
            if (felt != null) {
                points.add(new Point(column.centre() + aside, y(top, felt.doubleValue())));
            }
        }
        return points;
    }

    private static @Nullable Double mean(Touchpoint touchpoint) {
        Measured measured = touchpoint.measured();
        return measured == null || measured.mean() == null
                ? null
                : measured.mean().value();
    }

    private double y(double top, double feeling) {
        return top + EDGE + (2 - Math.clamp(feeling, -2, 2)) * (height - 2 * EDGE) / 4;
    }
}
