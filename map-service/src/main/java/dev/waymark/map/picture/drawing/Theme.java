package dev.waymark.map.picture.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The colours of the picture. */
public enum Theme {
    LIGHT(
            new Ground("#ffffff", "#f5f6f8", "#ffffff", "#e6e8ec", "#dfe2e7"),
            new Ink("#1c2230", "#4a5264", "#6b7386", "#5b4bc4", "#8a5a00", "#fff3d6"),
            new Tone("#fdf0ee", "#8f2f22", "#c9402c"),
            new Tone("#ecf6ef", "#23613f", "#3a9a66"),
            List.of(
                    new Tone("#d8efea", "#0c544b", ""),
                    new Tone("#dce8fb", "#1f4788", ""),
                    new Tone("#e8e3f9", "#4a378f", ""),
                    new Tone("#fae2ea", "#8a2d4e", ""),
                    new Tone("#fcecd0", "#774800", ""),
                    new Tone("#e1f1d9", "#335c28", ""),
                    new Tone("#d9f0f8", "#115871", ""),
                    new Tone("#efe8dd", "#5c4a31", ""))),
    DARK(
            new Ground("#14171e", "#1b1f28", "#242a35", "#343b49", "#39404e"),
            new Ink("#eef0f5", "#c3c9d6", "#98a1b3", "#a99bff", "#ffd479", "#473714"),
            new Tone("#3a2322", "#ffb8ab", "#ff7d66"),
            new Tone("#1d3328", "#a7e3c0", "#4fbf85"),
            List.of(
                    new Tone("#11413b", "#b6ebe1", ""),
                    new Tone("#1b355f", "#c4dafc", ""),
                    new Tone("#352a66", "#d9d1fb", ""),
                    new Tone("#5a2338", "#fbcfdd", ""),
                    new Tone("#543a0c", "#fce0ae", ""),
                    new Tone("#2a461f", "#d0edc2", ""),
                    new Tone("#12475a", "#bde8f8", ""),
                    new Tone("#45392a", "#ecdfc9", "")));

    private static final List<String> FEELINGS = List.of("#d64f4f", "#ee8f5a", "#efc95f", "#94c973", "#3fa572");

    private final Ground ground;
    private final Ink ink;
    private final Tone pain;
    private final Tone delight;
    private final List<Tone> stages;

    Theme(Ground ground, Ink ink, Tone pain, Tone delight, List<Tone> stages) {
        this.ground = ground;
        this.ink = ink;
        this.pain = pain;
        this.delight = delight;
        this.stages = stages;
    }

    private record Ground(String page, String panel, String card, String border, String rule) {}

    private record Ink(String strong, String normal, String quiet, String measured, String truth, String truthGround) {}

    private record Tone(String ground, String ink, String edge) {}

    String styleSheet() {
        return fonts() + shapes() + tones();
    }

    private static String fonts() {
        String family = "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}\n";
        return family
                + Arrays.stream(TextStyle.values())
                        .map(style -> ".%s{font-size:%dpx;font-weight:%d}\n"
                                .formatted(style.cssClass(), style.size, style.bold ? 600 : 400))
                        .collect(Collectors.joining());
    }

    private String shapes() {
        return """
                .page{fill:%1$s}.panel{fill:%2$s}.card,.head{fill:%3$s;stroke:%4$s}
                .exceptional{stroke-dasharray:5 4;stroke:%8$s}.nothing{fill:none;stroke:%5$s;stroke-dasharray:5 5}
                .title,.touchpoint,.number{fill:%6$s}.goal,.body,.thought{fill:%7$s}.thought{font-style:italic}
                .caption,.lane,.note{fill:%8$s}
                .grid{stroke:%5$s}.zero{stroke:%8$s;stroke-opacity:.55;stroke-dasharray:2 5}
                .blueprint{stroke:%8$s;stroke-opacity:.6;stroke-dasharray:7 5}
                .mapped{fill:none;stroke:url(#feeling);stroke-width:4;stroke-linecap:round}
                .sample{stroke:#94c973;stroke-width:4;stroke-linecap:round}
                .under{fill:url(#feeling);fill-opacity:.13}
                .eye{fill:#2a2320}.mouth{fill:none;stroke:#2a2320;stroke-width:1.8;stroke-linecap:round}
                .face{stroke:%2$s;stroke-width:2}
                .measured{fill:none;stroke:%9$s;stroke-width:2.5;stroke-dasharray:6 5;stroke-linecap:round}
                .mark{fill:%2$s;stroke:%9$s;stroke-width:2.5}
                .interval{stroke:%9$s;stroke-width:2;stroke-opacity:.45;stroke-linecap:round}
                .halo{fill:none;stroke:#dd9f26;stroke-width:2}
                .pill{fill:%11$s}.badge{fill:%10$s}
                .weight{fill:%4$s}.on{fill:%7$s}
                """.formatted(
                        ground.page(),
                        ground.panel(),
                        ground.card(),
                        ground.border(),
                        ground.rule(),
                        ink.strong(),
                        ink.normal(),
                        ink.quiet(),
                        ink.measured(),
                        ink.truth(),
                        ink.truthGround());
    }

    private String tones() {
        StringBuilder css = new StringBuilder(".pain{fill:%s}text.pain{fill:%s}.edge-pain{fill:%s}.delight{fill:%s}text.delight{fill:%s}.edge-delight{fill:%s}\n"
                .formatted(pain.ground(), pain.ink(), pain.edge(), delight.ground(), delight.ink(), delight.edge()));
        for (int i = 0; i < stages.size(); i++) {
            css.append(".hue%1$d .stagebox{fill:%2$s}.hue%1$d .stage{fill:%3$s}\n"
                    .formatted(i, stages.get(i).ground(), stages.get(i).ink()));
        }
        for (int i = 0; i < FEELINGS.size(); i++) {
            css.append(".f%1$d{fill:%2$s}.s%1$d{stop-color:%2$s}\n".formatted(i, FEELINGS.get(i)));
        }
        return css.toString();
    }
}
