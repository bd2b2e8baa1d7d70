package dev.waymark.map.picture.drawing;

import java.util.List;

/** The names of the stages. */
final class StageBand implements Band {
    private static final int HUES = Palette.LIGHT.stages().size();

    private static final double PAD = 12;

    private final Columns columns;
    private final List<TextBlock> names;

    StageBand(Columns columns) {
        this.columns = columns;
        this.names = columns.panels().stream()
                .map(panel -> TextBlock.of(panel.stage(), TextStyle.STAGE, panel.width() - 2 * 18))
                .toList();
    }

    @Override
    public double height() {
        return boxHeight() + 10;
    }

    @Override
    public void draw(Svg svg, double top) {
        for (int i = 0; i < names.size(); i++) {
            Columns.Panel panel = columns.panels().get(i);
            TextBlock name = names.get(i);
            int hue = i % HUES;
            svg.open("g", "class", "cell hue" + hue);
            svg.box("stagebox", panel.x(), top, panel.width(), boxHeight(), 10);
            name.draw(svg, panel.x() + 18, top + (boxHeight() - name.height()) / 2);
            svg.close("g");
        }
    }

    private double boxHeight() {
        return names.stream().mapToDouble(TextBlock::height).max().orElse(0) + 2 * PAD;
    }
}
