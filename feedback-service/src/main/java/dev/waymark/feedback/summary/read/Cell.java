package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Updates;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where an utterance is counted: by what it speaks of, who said it, where and on which day (UTC). */
record Cell(Map<String, String> by) {
    /** Stands in no text that was taken in. */
    private static final String SEPARATOR = "\u001F";

    static Cell of(FeedbackReceived event) {
        Map<String, String> by = new LinkedHashMap<>();
        by.put("map", text(event.map()));
        by.put("touchpoint", text(event.touchpoint()));
        by.put("segment", text(event.segment()));
        by.put("channel", text(event.channel()));
        by.put("day", LocalDate.ofInstant(event.collectedAt(), ZoneOffset.UTC).toString());
        return new Cell(by);
    }

    String id() {
        return String.join(SEPARATOR, by.values());
    }

    /** Counts one more. */
    Bson plus(FeedbackReceived event) {
        List<Bson> update = new ArrayList<>();
        by.forEach((name, value) -> update.add(Updates.setOnInsert(name, value)));
        update.add(Updates.inc("responses", 1L));
        count(update, "csat", event.scores().csat());
        count(update, "nps", event.scores().nps());
        count(update, "ces", event.scores().ces());
        return Updates.combine(update);
    }

    private static void count(List<Bson> update, String question, @Nullable Integer answer) {
        if (answer != null) {
            update.add(Updates.inc(question + "." + answer, 1L));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
