package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Updates;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where an utterance is counted: by what it speaks of, who said it, where and on which day (UTC). */
record Cell(Map<String, String> by) {
    /** Stands in no text that was taken in. */
    private static final String SEPARATOR = "\u001F";

    static Cell of(FeedbackReceived event) {
        return of(event.map(), event.touchpoint(), event.segment(), event.channel(), event.collectedAt());
    }

    static Cell of(FeedbackRevised event) {
        return of(event.map(), event.touchpoint(), event.segment(), event.channel(), event.collectedAt());
    }

    private static Cell of(
            @Nullable JourneyMapId map,
            @Nullable TouchpointId touchpoint,
            @Nullable String segment,
            @Nullable String channel,
            Instant collectedAt) {
        Map<String, String> by = new LinkedHashMap<>();
        by.put("map", text(map));
        by.put("touchpoint", text(touchpoint));
        by.put("segment", text(segment));
        by.put("channel", text(channel));
        by.put("day", LocalDate.ofInstant(collectedAt, ZoneOffset.UTC).toString());
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
        move(update, "csat", null, event.scores().csat());
        move(update, "nps", null, event.scores().nps());
        move(update, "ces", null, event.scores().ces());
        return Updates.combine(update);
    }

    /** Counts the same one by its other scores. */
    Bson changed(FeedbackRevised event) {
        List<Bson> update = new ArrayList<>();
        by.forEach((name, value) -> update.add(Updates.setOnInsert(name, value)));
        move(update, "csat", event.before().csat(), event.scores().csat());
        move(update, "nps", event.before().nps(), event.scores().nps());
        move(update, "ces", event.before().ces(), event.scores().ces());
        return Updates.combine(update);
    }

    private static void move(List<Bson> update, String question, @Nullable Integer from, @Nullable Integer to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null) {
            update.add(Updates.inc(question + "." + from, -1L));
        }
        if (to != null) {
            update.add(Updates.inc(question + "." + to, 1L));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
