package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Scene.Goal;
import dev.waymark.map.picture.drawing.Scene.Mean;
import dev.waymark.map.picture.drawing.Scene.Measured;
import dev.waymark.map.picture.drawing.Scene.PainPoint;
import dev.waymark.map.picture.drawing.Scene.Stage;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.time.LocalDate;
import java.util.List;
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

    private Scenes() {}

    static Scene ordinary() {
        return scene(
                new Stage("Awareness", List.of(touchpoint("Hearing from a friend", 1, false, null))),
                new Stage(
                        "Purchase",
                        List.of(
                                touchpoint("Ordering", -1, true, new Measured(new Mean(-1.4, -1.6, -1.2), 320)),
                                touchpoint("Waiting", -2, false, new Measured(null, 3)))));
    }

    static Scene scene(Stage... stages) {
        return new Scene(
                "Buying a camera",
                "As-is map",
                7,
                LocalDate.of(2026, 3, 9),
                new Goal("Fewer give up at the basket", "NPS", "Web shop"),
                List.of(stages));
    }

    static Touchpoint touchpoint(String name, Integer feeling, boolean truth, @Nullable Measured measured) {
        return new Touchpoint(
                name,
                "website",
                "Compares three models",
                "Whom can I trust?",
                feeling,
                4,
                truth,
                false,
                List.of(new PainPoint("Forced registration", 5, false), new PainPoint("Hidden costs", null, true)),
                List.of("One-click reorder"),
                "Chat after two minutes",
                "Order management",
                "Shop platform",
                "Sales",
                measured);
    }

    static Scene extreme() {
        List<Stage> stages = IntStream.range(0, 12)
                .mapToObj(stage -> new Stage(
                        text(stage),
                        IntStream.range(0, 8)
                                .mapToObj(column -> extreme(stage * 8 + column))
                                .toList()))
                .toList();
        return new Scene(text(0), "As-is map", 123_456, LocalDate.EPOCH, new Goal(text(4), text(2), text(1)), stages);
    }

    private static Touchpoint extreme(int number) {
        return new Touchpoint(
                text(number),
                text(number + 1),
                text(number + 2),
                text(number + 3),
                number % 7 == 0 ? null : number % 5 - 2,
                number % 6 == 0 ? null : number % 5 + 1,
                number % 3 == 0,
                number % 4 == 0,
                List.of(new PainPoint(text(number + 4), 4, false), new PainPoint(text(number + 5), null, true)),
                List.of(text(number + 6), "short"),
                text(number + 7),
                text(number),
                text(number + 1),
                text(number + 2),
                number % 5 == 0 ? null : new Measured(new Mean(number % 40 / 10.0 - 2, -2, 2), number));
    }

    private static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    private static String times(String text, int count) {
        return (text + " ").repeat(count).strip();
    }
}
