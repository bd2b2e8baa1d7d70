package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Palette.Tone;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the classes in the picture look like. */
final class StyleSheet {
    private StyleSheet() {}

    static String of(Palette palette) {
        return texts(palette) + grounds(palette) + curves(palette) + feelings();
    }

    private static String texts(Palette palette) {
        String sizes = Arrays.stream(TextStyle.values())
                .map(style -> ".%s{font-size:%dpx;font-weight:%d}\n"
                        .formatted(style.cssClass(), style.size, style.bold ? 600 : 400))
                .collect(Collectors.joining());
        return sizes
                + """
                text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
                .title,.touchpoint,.number{fill:%s}
                .goal,.body,.thought{fill:%s}
                .thought{font-style:italic}
                .caption,.lane,.note{fill:%s}
                .badge{fill:%s}
                """.formatted(
                                palette.ink().strong(),
                                palette.ink().normal(),
                                palette.ink().quiet(),
                                palette.truth().ink());
    }

    private static String grounds(Palette palette) {
        Palette.Ground ground = palette.ground();
        String stages = IntStream.range(0, palette.stages().size())
                .mapToObj(i -> ".hue%1$d .stagebox{fill:%2$s}.hue%1$d .stage{fill:%3$s}\n"
                        .formatted(
                                i,
                                palette.stages().get(i).ground(),
                                palette.stages().get(i).ink()))
                .collect(Collectors.joining());
        return stages
                + tone("pain", palette.pain())
                + tone("delight", palette.delight())
                + """
                .page{fill:%s}
                .panel{fill:%s}
                .card,.head{fill:%s;stroke:%s}
                .exceptional{stroke-dasharray:5 4;stroke:%6$s}
                .nothing{fill:none;stroke:%6$s;stroke-opacity:.45;stroke-dasharray:5 5}
                .pill{fill:%5$s}
                """.formatted(
                                ground.page(),
                                ground.panel(),
                                ground.card(),
                                ground.border(),
                                palette.truth().ground(),
                                palette.ink().quiet());
    }

    private static String tone(String name, Tone tone) {
        return ".%1$s{fill:%2$s}text.%1$s{fill:%3$s}.edge-%1$s{fill:%4$s}\n"
                .formatted(name, tone.ground(), tone.ink(), tone.edge());
    }

    private static String curves(Palette palette) {
        return """
                .grid{stroke:%1$s}
                .zero{stroke:%2$s;stroke-opacity:.55;stroke-dasharray:2 5}
                .blueprint{stroke:%2$s;stroke-opacity:.6;stroke-dasharray:7 5}
                .mapped{fill:none;stroke:url(#feeling);stroke-width:4;stroke-linecap:round}
                .sample{stroke:#94c973;stroke-width:4;stroke-linecap:round}
                .under{fill:url(#feeling);fill-opacity:.13}
                .measured{fill:none;stroke:%3$s;stroke-width:2.5;stroke-dasharray:6 5;stroke-linecap:round}
                .mark{fill:%4$s;stroke:%3$s;stroke-width:2.5}
                .interval{stroke:%3$s;stroke-width:2;stroke-opacity:.45;stroke-linecap:round}
                .halo{fill:none;stroke:%5$s;stroke-width:2}
                .face{stroke:%4$s;stroke-width:2}
                .eye{fill:#2a2320}
                .mouth{fill:none;stroke:#2a2320;stroke-width:1.8;stroke-linecap:round}
                .weight{fill:%6$s}
                .on{fill:%7$s}
                """.formatted(
                        palette.ground().rule(),
                        palette.ink().quiet(),
                        palette.ink().measured(),
                        palette.ground().panel(),
                        palette.truth().edge(),
                        palette.ground().border(),
                        palette.ink().normal());
    }

    private static String feelings() {
        return IntStream.range(0, Palette.FEELINGS.size())
                .mapToObj(i -> ".f%1$d{fill:%2$s}.s%1$d{stop-color:%2$s}\n".formatted(i, Palette.FEELINGS.get(i)))
                .collect(Collectors.joining());
    }
}
