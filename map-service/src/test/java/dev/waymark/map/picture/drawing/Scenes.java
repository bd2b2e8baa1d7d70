package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Scene.Before;
import dev.waymark.map.picture.drawing.Scene.Compared;
import dev.waymark.map.picture.drawing.Scene.Delight;
import dev.waymark.map.picture.drawing.Scene.Goal;
import dev.waymark.map.picture.drawing.Scene.Mean;
import dev.waymark.map.picture.drawing.Scene.Measured;
import dev.waymark.map.picture.drawing.Scene.PainPoint;
import dev.waymark.map.picture.drawing.Scene.Stage;
import dev.waymark.map.picture.drawing.Scene.Stakeholder;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Maps to draw: an ordinary one, and one as large as anybody draws it, in scripts of all kinds. */
final class Scenes {
    static final List<String> TEXTS = List.of(
            times("It has to be drawn whole, with every word in it.", 8),
            times("顧客は製品を箱から出してソフトウェアをインストールします。", 13),
            times("العميل يفتح العلبة ويثبت البرنامج ويقرأ الدليل.", 8),
            times("👩‍👩‍👧‍👦🎉🙂😡 emoji 🇩🇪", 12),
            times("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 7),
            times("<script>alert('x')</script> & \"quotes\" ]]>", 9),
            times("हिन्दी में एक लंबा वाक्य जो कई पंक्तियों में टूटता है।", 7),
            times("WWWWWWWMMMMMMM@@@@@@%%%%%%", 15));

    private static final List<Mark> MARKS = List.of(Mark.NONE, Mark.ADDED, Mark.REMOVED, Mark.CHANGED, Mark.MOVED);

    private Scenes() {}

    static Scene ordinary() {
        return scene(
                stage("Awareness", touchpoint("Hearing from a friend", 1, false, null)),
                stage(
                        "Purchase",
                        touchpoint("Ordering", -1, true, new Measured(new Mean(-1.4, -1.6, -1.2), 320)),
                        touchpoint("Waiting", -2, false, new Measured(null, 3))));
    }

    static Scene scene(Stage... stages) {
        return new Scene(
                "Buying a camera",
                "As-is map",
                7,
                LocalDate.of(2026, 3, 9),
                new Goal("Fewer give up at the basket", "NPS", "Web shop"),
                List.of(stages),
                List.of("Anna", "Ben"),
                false,
                List.of(
                        new Stakeholder("Olga Owner", "Owner", "Marketing", 7L, Before.SAME),
                        new Stakeholder("Ed Editor", "Editor", "Marketing", 5L, Before.SAME),
                        new Stakeholder("Vera Viewer", "Viewer", "Sales", null, Before.SAME)),
                null);
    }

    static Scene empty() {
        Scene scene = scene();
        return new Scene(
                scene.title(),
                scene.caption(),
                1,
                scene.date(),
                null,
                List.of(),
                List.of(),
                false,
                scene.stakeholders(),
                null);
    }

    static Stage stage(String name, Touchpoint... touchpoints) {
        return new Stage(name, List.of(touchpoints), Before.SAME);
    }

    static Touchpoint touchpoint(String name, Integer feeling, boolean truth, @Nullable Measured measured) {
        return touchpoint(name, feeling, truth, measured, Before.SAME);
    }

    static Touchpoint touchpoint(
            String name, Integer feeling, boolean truth, @Nullable Measured measured, Before before) {
        return new Touchpoint(
                name,
                "website",
                "Compares three models",
                "Whom can I trust?",
                feeling,
                Arrays.asList(2, feeling == -2 ? null : -1),
                4,
                truth,
                false,
                List.of(
                        new PainPoint("Forced registration", 5, null, false, Before.SAME),
                        new PainPoint("Hidden costs", null, "Reduced by an action", true, Before.SAME)),
                List.of(new Delight("One-click reorder", Before.SAME)),
                "Chat after two minutes",
                "Order management",
                "Shop platform",
                "Sales",
                measured,
                before);
    }

    /** The ordinary map after some changes. */
    static Scene compared() {
        Touchpoint changed = touchpoint(
                "Ordering",
                -1,
                true,
                null,
                new Before(
                        Mark.CHANGED,
                        List.of("Feeling: 1 → -1"),
                        Map.of("customerAction", "Compares two models", "channel", ""),
                        1));
        Touchpoint gone = touchpoint("Waiting", -2, false, null, new Before(Mark.REMOVED, List.of(), Map.of(), null));
        Touchpoint moved = touchpoint(
                "Paying",
                0,
                false,
                null,
                new Before(Mark.MOVED, List.of("Was in Awareness at place 2"), Map.of(), null));
        Touchpoint added = touchpoint("Delivery", 2, false, null, new Before(Mark.ADDED, List.of(), Map.of(), null));
        Scene scene = scene(stage("Awareness", gone), stage("Purchase", changed, moved, added));
        return new Scene(
                scene.title(),
                scene.caption(),
                scene.revision(),
                scene.date(),
                scene.goal(),
                scene.stages(),
                scene.personas(),
                false,
                scene.stakeholders(),
                new Compared(3, List.of("Goal, scope: Shop → Web shop")));
    }

    /** 12 stages of 8 touchpoints, all of it long, every third of it different from before. */
    static Scene extreme() {
        List<Stage> stages = IntStream.range(0, 12)
                .mapToObj(stage -> new Stage(
                        text(stage),
                        IntStream.range(0, 8)
                                .mapToObj(column -> extreme(stage * 8 + column))
                                .toList(),
                        before(stage, Map.of("name", text(stage + 1)))))
                .toList();
        return new Scene(
                text(0),
                "As-is map",
                123_456,
                LocalDate.EPOCH,
                new Goal(text(4), text(2), text(1)),
                stages,
                List.of(text(1), "Ben", text(2), "Dora", text(6), "Fritz", "Gita"),
                false,
                IntStream.range(0, 40)
                        .mapToObj(i -> new Stakeholder(
                                text(i),
                                text(i + 2),
                                text(i % 8),
                                i % 3 == 0 ? null : 123_455L + i % 3,
                                before(i, Map.of())))
                        .toList(),
                new Compared(3, List.of(text(3), text(7))));
    }

    private static Touchpoint extreme(int number) {
        return new Touchpoint(
                text(number),
                text(number + 1),
                text(number + 2),
                text(number + 3),
                number % 7 == 0 ? null : number % 5 - 2,
                Arrays.asList(number % 5 - 2, 1, null, -2, 2, 0, 0),
                number % 6 == 0 ? null : number % 5 + 1,
                number % 3 == 0,
                number % 4 == 0,
                List.of(
                        new PainPoint(text(number + 4), 4, null, false, before(number, Map.of("text", text(number)))),
                        new PainPoint(text(number + 5), null, "Reduced by an action", true, Before.SAME)),
                List.of(new Delight(text(number + 6), before(number + 1, Map.of())), new Delight("short", Before.SAME)),
                text(number + 7),
                text(number),
                text(number + 1),
                text(number + 2),
                number % 5 == 0
                        ? null
                        : new Measured(number % 5 == 1 ? null : new Mean(number % 40 / 10.0 - 2, -2, 2), number),
                before(number, Map.of("name", text(number + 3), "frontstage", text(number), "systems", "")));
    }

    private static Before before(int number, Map<String, String> texts) {
        Mark mark = MARKS.get(number % MARKS.size());
        return new Before(
                mark,
                mark == Mark.NONE ? List.of() : List.of(text(number + 5)),
                mark == Mark.CHANGED ? texts : Map.of(),
                mark == Mark.CHANGED ? Integer.valueOf(2) : null);
    }

    static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    private static String times(String text, int count) {
        return (text + " ").repeat(count).strip();
    }
}
