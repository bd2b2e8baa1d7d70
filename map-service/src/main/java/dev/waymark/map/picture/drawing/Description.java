package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.Comparator;
import java.util.stream.Stream;

/** The picture in a few sentences, for those who cannot see it. */
final class Description {
    private static final Comparator<Touchpoint> BY_FEELING =
            Comparator.comparingInt(touchpoint -> touchpoint.feeling() == null ? 0 : touchpoint.feeling());

    private Description() {}

    static String of(Scene scene, Layout layout) {
        String compared =
                scene.compared() == null ? "" : " " + HeaderBand.comparison(scene, layout, scene.compared()) + ".";
        return switch (layout) {
                    case JOURNEY -> size(scene, "Journey map") + feelings(scene);
                    case BLUEPRINT -> size(scene, "Service blueprint");
                    case FEELINGS -> size(scene, "Feelings as mapped and as measured") + feelings(scene);
                    case STAKEHOLDERS -> people(scene);
                }
                + compared;
    }

    private static String size(Scene scene, String what) {
        return "%s with %d stages and %d touchpoints."
                .formatted(what, scene.stages().size(), scene.touchpoints().count());
    }

    private static String people(Scene scene) {
        DepartmentBand.Department all = DepartmentBand.Department.of("", scene.stakeholders(), scene.revision());
        return "Stakeholder map. %s.".formatted(all.words());
    }

    private static String feelings(Scene scene) {
        String worst =
                felt(scene).min(BY_FEELING).map(t -> " Worst: " + said(t)).orElse("");
        String best = felt(scene).max(BY_FEELING).map(t -> " Best: " + said(t)).orElse("");
        return worst + best;
    }

    private static Stream<Touchpoint> felt(Scene scene) {
        return scene.touchpoints().filter(touchpoint -> touchpoint.feeling() != null && !touchpoint.isGone());
    }

    private static String said(Touchpoint touchpoint) {
        return "%s (%+d).".formatted(touchpoint.name(), touchpoint.feeling());
    }
}
