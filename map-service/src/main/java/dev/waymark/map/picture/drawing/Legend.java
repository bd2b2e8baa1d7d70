package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which signs a picture has to explain: those that are in it. */
record Legend(Scene scene, Layout layout) {
    LegendBand of(double width) {
        LegendBand legend = new LegendBand(width);
        switch (layout) {
            case JOURNEY, FEELINGS -> {
                curves(legend);
                heads(legend);
            }
            case BLUEPRINT -> heads(legend);
            case STAKEHOLDERS -> StakeholderCard.explain(legend, scene);
        }
        marks(legend);
        return legend;
    }

    private void curves(LegendBand legend) {
        List<Touchpoint> touchpoints = scene.touchpoints().toList();
        String mapped = scene.persona() && !scene.personas().isEmpty()
                ? "How %s feels, as mapped by the team"
                        .formatted(scene.personas().getFirst())
                : "Feeling as mapped by the team";
        legend.with(touchpoints.stream().anyMatch(it -> it.feeling() != null), mapped, Legend::mapped);
        if (!scene.persona()) {
            for (int i = 0; i < Math.min(PersonaSign.MOST, scene.personas().size()); i++) {
                int persona = i;
                boolean felt =
                        touchpoints.stream().anyMatch(it -> it.personaFeelings().get(persona) != null);
                legend.with(felt, "Feeling of " + scene.personas().get(persona), (canvas, x, y) -> {
                    canvas.line("persona" + persona, x, y, x + 24, y);
                    PersonaSign.draw(canvas, persona, x + 12, y);
                });
            }
            int more = scene.personas().size() - PersonaSign.MOST;
            legend.with(
                    more > 0,
                    "%d more personas are drawn each in a picture of their own".formatted(more),
                    (_, _, _) -> {});
        }
        legend.with(
                touchpoints.stream()
                        .map(Touchpoint::measured)
                        .filter(Objects::nonNull)
                        .anyMatch(it -> it.mean() != null),
                "Feeling measured over all customers, with 95 % interval",
                Legend::measured);
        legend.with(
                touchpoints.stream()
                        .map(Touchpoint::measured)
                        .filter(Objects::nonNull)
                        .anyMatch(it -> it.mean() == null),
                "Too few answers to say",
                (canvas, x, y) -> FeelingBand.tooFew(canvas, x + 12, y));
        legend.with(
                touchpoints.stream().anyMatch(it -> it.before().feeling() != null),
                "Feeling as mapped before",
                (canvas, x, y) -> canvas.dot("ghost", x + 12, y, 8));
    }

    private void heads(LegendBand legend) {
        List<Touchpoint> touchpoints = scene.touchpoints().toList();
        legend.with(touchpoints.stream().anyMatch(Touchpoint::momentOfTruth), "Moment of truth", (canvas, x, y) -> {
                    canvas.box("pill", x, y - 7, 24, 14, 7);
                    canvas.dot("halo", x + 12, y, 4);
                })
                .with(
                        touchpoints.stream().anyMatch(it -> it.importance() != null),
                        "Importance to the customer, of five",
                        Legend::weight)
                .with(
                        touchpoints.stream().anyMatch(Touchpoint::exception),
                        "Only when something goes wrong",
                        (canvas, x, y) -> canvas.box("head exceptional", x, y - 8, 24, 16, 4));
    }

    private void marks(LegendBand legend) {
        if (scene.compared() == null) {
            return;
        }
        long than = scene.compared().revision();
        Set<Mark> marks = scene.marks(layout).collect(Collectors.toSet());
        legend.with(
                        marks.contains(Mark.ADDED),
                        "%s: not in revision %d".formatted(Mark.ADDED.words(), than),
                        box("added"))
                .with(
                        marks.contains(Mark.REMOVED),
                        "%s: in revision %d, no more in this one".formatted(Mark.REMOVED.words(), than),
                        box("ghost"))
                .with(
                        marks.contains(Mark.CHANGED),
                        "%s: struck through what it said in revision %d".formatted(Mark.CHANGED.words(), than),
                        box("changed"))
                .with(
                        marks.contains(Mark.MOVED),
                        "%s: stood elsewhere in revision %d".formatted(Mark.MOVED.words(), than),
                        box("moved"));
    }

    private static LegendBand.Sign box(String look) {
        return (canvas, x, y) -> canvas.box(look, x, y - 8, 24, 16, 4);
    }

    private static void mapped(Canvas canvas, double x, double y) {
        canvas.line("sample", x, y, x + 24, y);
        Face.draw(canvas, 1, x + 12, y, 8);
    }

    private static void measured(Canvas canvas, double x, double y) {
        canvas.line("measured", x, y, x + 24, y);
        canvas.line("interval", x + 12, y - 9, x + 12, y + 9);
        canvas.dot("mark", x + 12, y, 5);
    }

    private static void weight(Canvas canvas, double x, double y) {
        canvas.dot("weight on", x + 1, y, 4);
        canvas.dot("weight on", x + 12, y, 4);
        canvas.dot("weight", x + 23, y, 4);
    }
}
