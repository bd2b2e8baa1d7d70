package dev.waymark.map.picture.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything written can be read (WCAG 2.2, 1.4.3), every sign be seen (1.4.11). */
class ContrastTest {
    private record Pair(String ink, String ground) {
        double contrast() {
            double one = luminance(ink);
            double other = luminance(ground);
            return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOutFromItsGround(Theme theme) {
        Palette palette = theme.palette();
        List<Pair> pairs = new ArrayList<>();
        Palette.Ground ground = palette.ground();
        Palette.Ink ink = palette.ink();
        for (String colour : List.of(ink.strong(), ink.normal(), ink.quiet())) {
            for (String on : List.of(ground.page(), ground.panel(), ground.card())) {
                pairs.add(new Pair(colour, on));
            }
        }
        for (Palette.Tone tone : List.of(palette.pain(), palette.delight(), palette.truth())) {
            pairs.add(new Pair(tone.ink(), tone.ground()));
        }
        for (Palette.Tone tone : List.of(palette.pain(), palette.delight())) {
            pairs.add(new Pair(ink.quiet(), tone.ground()));
            pairs.add(new Pair(ink.normal(), tone.ground()));
        }
        palette.stages().forEach(stage -> pairs.add(new Pair(stage.ink(), stage.ground())));
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(pair.contrast()).as("%s", pair).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void signsStandOutFromTheirGround(Theme theme) {
        Palette palette = theme.palette();
        List<Pair> pairs = new ArrayList<>(List.of(
                new Pair(palette.ink().measured(), palette.ground().panel()),
                new Pair(palette.delight().edge(), palette.ground().card()),
                new Pair(palette.ink().quiet(), palette.ground().panel())));
        palette.stages()
                .subList(0, Palette.PERSONAS)
                .forEach(stage ->
                        pairs.add(new Pair(stage.ink(), palette.ground().panel())));
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(pair.contrast()).as("%s", pair).isGreaterThanOrEqualTo(3));
    }

    private static double luminance(String colour) {
        Color rgb = Color.decode(colour);
        return .2126 * linear(rgb.getRed()) + .7152 * linear(rgb.getGreen()) + .0722 * linear(rgb.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }
}
