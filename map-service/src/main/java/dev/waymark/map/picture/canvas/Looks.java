package dev.waymark.map.picture.canvas;

import static dev.waymark.map.picture.canvas.Look.FEELINGS;
import static dev.waymark.map.picture.canvas.Look.NONE;
import static dev.waymark.map.picture.canvas.Look.fill;
import static dev.waymark.map.picture.canvas.Look.line;

import dev.waymark.map.picture.canvas.Palette.Tone;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the names of looks mean in a palette. */
final class Looks {
    private static final String FONTS =
            "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}\n";
    private static final String DARKEST = "#2a2320";

    private final Palette palette;
    private final Map<String, Look> shapes = new LinkedHashMap<>();
    private final Map<String, Look> inks = new LinkedHashMap<>();
    private final Map<String, Look> known = new LinkedHashMap<>();

    Looks(Palette palette) {
        this.palette = palette;
        inks();
        grounds();
        curves();
        marks();
        feelings();
    }

    Look shape(String names) {
        return known.computeIfAbsent(names, all -> found(shapes, all));
    }

    Look ink(String names) {
        return known.computeIfAbsent("text." + names, _ -> found(inks, names));
    }

    private static Look found(Map<String, Look> looks, String names) {
        List<String> wanted = Arrays.asList(names.split(" ", -1));
        return Look.stacked(looks.entrySet().stream()
                .filter(look -> wanted.contains(look.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    String styleSheet() {
        String sizes = Arrays.stream(TextStyle.values())
                .map(style -> ".%s{font-size:%dpx;font-weight:%d}\n"
                        .formatted(style.cssClass(), style.size, style.bold ? 600 : 400))
                .collect(Collectors.joining());
        String stops = Palette.FEELINGS.stream()
                .map(colour -> ".s%d{stop-color:%s}\n".formatted(Palette.FEELINGS.indexOf(colour), colour))
                .collect(Collectors.joining());
        return FONTS + sizes + rules("", shapes) + rules("text", inks) + stops;
    }

    private static String rules(String element, Map<String, Look> looks) {
        return looks.entrySet().stream()
                .map(it -> "%s.%s{%s}\n"
                        .formatted(element, it.getKey(), it.getValue().css()))
                .collect(Collectors.joining());
    }

    private void inks() {
        Palette.Ink ink = palette.ink();
        for (TextStyle style : TextStyle.values()) {
            Look look = fill(
                    switch (style) {
                        case TITLE, TOUCHPOINT, NUMBER, NAME -> ink.strong();
                        case GOAL, BODY, THOUGHT, MARK -> ink.normal();
                        case STAGE, CAPTION, LANE, NOTE -> ink.quiet();
                        case BADGE -> palette.truth().ink();
                        case PAIN -> palette.pain().ink();
                        case DELIGHT -> palette.delight().ink();
                    });
            inks.put(style.cssClass(), style.italic ? look.leaning() : look);
        }
        for (int i = 0; i < Palette.HUES; i++) {
            inks.put("ink" + i, fill(palette.stages().get(i).ink()));
        }
        inks.put("gone", fill(ink.quiet()).under(Look.strike()));
        inks.put("struck", Look.strike());
    }

    private void grounds() {
        Palette.Ground ground = palette.ground();
        String quiet = palette.ink().quiet();
        shapes.put("page", fill(ground.page()));
        shapes.put("panel", fill(ground.panel()));
        shapes.put("card", fill(ground.card()).edged(ground.border(), 1));
        shapes.put("head", fill(ground.card()).edged(ground.border(), 1));
        shapes.put("exceptional", line(quiet, 1).dashed(5, 4).under(fill(ground.card())));
        shapes.put("nothing", line(quiet, 1).dashed(5, 5).faint(.45));
        shapes.put("pill", fill(palette.truth().ground()));
        tone("pain", palette.pain());
        tone("delight", palette.delight());
        for (int i = 0; i < Palette.HUES; i++) {
            shapes.put("stage" + i, fill(palette.stages().get(i).ground()));
        }
    }

    private void tone(String name, Tone tone) {
        shapes.put(name, fill(tone.ground()));
        shapes.put("edge-" + name, fill(tone.edge()));
    }

    private void curves() {
        String quiet = palette.ink().quiet();
        String panel = palette.ground().panel();
        String measured = palette.ink().measured();
        shapes.put("grid", line(palette.ground().rule(), 1));
        shapes.put("zero", line(quiet, 1).dashed(2, 5).faint(.55));
        shapes.put("blueprint", line(quiet, 1).dashed(7, 5).faint(.6));
        shapes.put("visibility", line(palette.ink().normal(), 2.5));
        shapes.put("mapped", line(FEELINGS, 4).rounded());
        shapes.put("sample", line(Palette.FEELINGS.get(3), 4).rounded());
        shapes.put("under", fill(FEELINGS).faint(.13));
        shapes.put("measured", line(measured, 2.5).dashed(6, 5).rounded());
        shapes.put("mark", fill(panel).edged(measured, 2.5));
        shapes.put("interval", line(measured, 2));
        shapes.put("scarce", line(measured, 2));
        shapes.put("halo", line(palette.truth().edge(), 2));
        List<Palette.Stage> hues = palette.stages();
        for (int i = 0; i < Palette.PERSONAS; i++) {
            String colour = hues.get(i).ink();
            shapes.put("persona" + i, line(colour, 2).dashed(2 + 3 * i, 4).rounded());
            shapes.put("marker" + i, fill(colour).edged(panel, 1.5));
        }
    }

    private void marks() {
        String quiet = palette.ink().quiet();
        shapes.put("ghost", line(quiet, 1.2).dashed(3, 3));
        shapes.put(
                "changed",
                line(palette.truth().edge(), 2).under(fill(palette.ground().card())));
        shapes.put(
                "moved",
                line(palette.stages().get(1).ink(), 2)
                        .dashed(8, 3)
                        .under(fill(palette.ground().card())));
        shapes.put(
                "added",
                line(palette.delight().edge(), 2).under(fill(palette.ground().card())));
        shapes.put("bar", fill(palette.ground().border()));
        shapes.put("done", fill(palette.delight().edge()));
        shapes.put("tick", line(palette.ground().card(), 2).rounded());
        shapes.put("open", fill(palette.ground().card()).edged(quiet, 2));
        shapes.put("half", fill(quiet));
    }

    private void feelings() {
        String panel = palette.ground().panel();
        for (int i = 0; i < Palette.FEELINGS.size(); i++) {
            shapes.put("f" + i, fill(Palette.FEELINGS.get(i)));
        }
        shapes.put("face", new Look(null, panel, 2.0, null, null, false, false, false));
        shapes.put("eye", fill(DARKEST));
        shapes.put("mouth", new Look(NONE, DARKEST, 1.8, null, null, true, false, false));
        shapes.put("weight", fill(palette.ground().border()));
        shapes.put("on", fill(palette.ink().normal()));
    }
}
