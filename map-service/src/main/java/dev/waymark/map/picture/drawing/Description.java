package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.Comparator;
import java.util.stream.Stream;

/** The picture in a sentence, for those who cannot see it. */
final class Description {
    private static final Comparator<Touchpoint> BY_FEELING =
            Comparator.comparingInt(touchpoint -> touchpoint.feeling() == null ? 0 : touchpoint.feeling());

    private Description() {}

    static String of(Scene scene) {
        String size = "Journey map with %d stages and %d touchpoints."
                .formatted(scene.stages().size(), scene.touchpoints().count());
        String worst =
                felt(scene).min(BY_FEELING).map(t -> " Worst: " + said(t)).orElse("");
        String best = felt(scene).max(BY_FEELING).map(t -> " Best: " + said(t)).orElse("");
        return size + worst + best;
    }

    private static Stream<Touchpoint> felt(Scene scene) {
        return scene.touchpoints().filter(touchpoint -> touchpoint.feeling() != null);
    }

    private static String said(Touchpoint touchpoint) {
        return "%s (%+d).".formatted(touchpoint.name(), touchpoint.feeling());
    }
}
