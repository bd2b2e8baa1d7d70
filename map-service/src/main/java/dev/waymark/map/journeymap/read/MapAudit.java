package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.AuditedEvent;
import dev.waymark.eventstore.EventLog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What happened to a map, event by event, as the log can prove it. */
@Singleton
public class MapAudit {
    private final EventStore events;
    private final EventLog log;

    @Inject
    MapAudit(EventStore events, EventLog log) {
        this.events = events;
        this.log = log;
    }

    /** All of it, oldest first. */
    public List<AuditEntry> of(JourneyMapId map) {
        List<AuditedEvent> proofs = log.audit(map.toString(), 0, Integer.MAX_VALUE);
        List<ToldEvent> told = events.readEvents(map.toString())
                .asStream()
                .limit(proofs.size())
                .map(ToldEvent::of)
                .toList();
        List<AuditEntry> entries = new ArrayList<>();
        MapView before = null;
        for (int i = 0; i < told.size(); i++) {
            entries.add(entry(before, told.get(i), proofs.get(i)));
            before = told.get(i).after(before);
        }
        return entries;
    }

    private static AuditEntry entry(@Nullable MapView before, ToldEvent told, AuditedEvent proof) {
        return new AuditEntry(
                proof.event().position(),
                told.at(),
                told.revision(),
                told.actor(),
                told.actorName(),
                proof.event().name(),
                ChangeWords.of(before, told.event()),
                told.occasion(),
                proof.commitId().toString(),
                proof.last(),
                proof.prev(),
                proof.hash());
    }
}
