package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.Drawing;
import java.util.ArrayList;
import java.util.List;

/** A map in a layout, measured and ready to be drawn. */
public final class Picture implements Drawing {
    private static final double CHART = 248;
    private static final double HIGH_CHART = 440;

    private final Scene scene;
    private final Layout layout;
    private final double width;
    private final HeaderBand header;
    private final List<Columns.Panel> panels;
    private final List<Band> body;
    private final LegendBand legend;

    private Picture(Scene scene, Layout layout) {
        this.scene = scene;
        this.layout = layout;
        if (layout == Layout.STAKEHOLDERS) {
            StakeholderMap map = new StakeholderMap(scene);
            this.width = map.width();
            this.panels = List.of();
            this.body = map.bands();
        } else {
            Columns columns = Columns.of(scene.stages(), layout == Layout.FEELINGS ? Columns.NARROW : Columns.WIDE);
            this.width = columns.pageWidth();
            this.panels = columns.panels();
            this.body = scene.stages().isEmpty() ? List.of(new EmptyBand(columns)) : bands(columns);
        }
        double textWidth = width - 2 * Columns.MARGIN;
        this.header = new HeaderBand(scene, layout, textWidth);
        this.legend = new Legend(scene, layout).of(textWidth);
    }

    public static Picture of(Scene scene, Layout layout) {
        return new Picture(scene, layout);
    }

    private List<Band> bands(Columns columns) {
        List<Band> bands = new ArrayList<>(List.of(new StageBand(columns), new TouchpointBand(columns)));
        switch (layout) {
            case JOURNEY -> {
                bands.add(new FeelingBand(scene, columns, CHART));
                bands.addAll(Lanes.ofJourney(columns));
            }
            case BLUEPRINT -> bands.addAll(Lanes.ofBlueprint(columns));
            case FEELINGS -> {
                bands.add(new FeelingBand(scene, columns, HIGH_CHART));
                bands.addAll(Lanes.ofFeelings(columns));
            }
            case STAKEHOLDERS -> throw new IllegalStateException("stands on no columns");
        }
        return bands;
    }

    @Override
    public String title() {
        return scene.title();
    }

    @Override
    public String description() {
        return Description.of(scene, layout);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return 2 * Columns.MARGIN + header.height() + height(body) + legend.height();
    }

    private static double height(List<Band> bands) {
        return bands.stream().mapToDouble(Band::height).sum();
    }

    @Override
    public void draw(Canvas canvas) {
        double y = Columns.MARGIN;
        header.draw(canvas, y);
        y += header.height();
        for (Columns.Panel panel : panels) {
            canvas.box("panel", panel.x(), y, panel.width(), height(body), 10);
        }
        for (Band band : body) {
            band.draw(canvas, y);
            y += band.height();
        }
        legend.draw(canvas, y);
    }
}
