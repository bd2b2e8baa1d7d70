package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.map.journeymap.read.MapView.PainPointView;
import dev.waymark.service.json.JsonConventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says in words what changed about a pain point. */
final class PainPointWords {
    private PainPointWords() {}

    static List<String> between(PainPointView before, PainPointChanged after) {
        List<String> words = new ArrayList<>();
        if (!before.text().equals(after.text())) {
            words.add("reworded the pain point “%s” to “%s”".formatted(before.text(), after.text()));
        }
        if (!Objects.equals(before.severity(), after.severity())) {
            words.add(
                    after.severity() == null
                            ? "cleared the severity of “%s”".formatted(after.text())
                            : "judged the severity of “%s” as %d".formatted(after.text(), after.severity()));
        }
        if (!before.whys().equals(after.whys())) {
            words.add(
                    after.whys().isEmpty()
                            ? "dropped the root cause of “%s”".formatted(after.text())
                            : "found the root cause of “%s”: %s"
                                    .formatted(after.text(), after.whys().getLast()));
        }
        if (before.state() != after.state()) {
            words.add("moved the pain point “%s” from %s to %s"
                    .formatted(
                            after.text(),
                            JsonConventions.wireName(before.state()),
                            JsonConventions.wireName(after.state())));
        }
        return words;
    }
}
