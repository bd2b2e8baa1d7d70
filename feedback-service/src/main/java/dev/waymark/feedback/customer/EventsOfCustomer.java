package dev.waymark.feedback.customer;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.PersonalData;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The events of the log that concern a customer or what they said. */
@Singleton
class EventsOfCustomer implements PersonalData {
    private static final int AT_ONCE = 500;

    @Inject
    EventLog log;

    @Inject
    FeedbackViews feedback;

    /**
     * An event.
     *
     * @param position in the log of feedback
     */
    record Entry(long position, String event, Instant at) {}

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Stream<Entry> of(SubjectId subject) {
        Map<Long, Entry> entries = new TreeMap<>();
        collect(subject.tag(), entries);
        feedback.idsOf(subject).forEach(id -> collect(FeedbackId.fromString(id).tag(), entries));
        return entries.values().stream();
    }

    private void collect(String tag, Map<Long, Entry> entries) {
        List<StoredEvent> page = log.readTag(tag, 1, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(event -> entries.put(event.position(), new Entry(event.position(), event.name(), event.at())));
            page = log.readTag(tag, page.getLast().position() + 1, AT_ONCE);
        }
    }
}
