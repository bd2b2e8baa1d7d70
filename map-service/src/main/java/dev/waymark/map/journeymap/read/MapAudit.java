package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.AuditedEvent;
import dev.waymark.eventstore.EventLog;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What happened to a map and to its evidence, event by event, as the log can prove it. */
@Singleton
public class MapAudit {
    private final EventStore events;
    private final EventLog log;
    private final MapViews maps;

    private record Proven(AuditedEvent proof, DomainEventMessage<?> message) {
        long position() {
            return proof.event().position();
        }
    }

    @Inject
    MapAudit(EventStore events, EventLog log, MapViews maps) {
        this.events = events;
        this.log = log;
        this.maps = maps;
    }

    /** All of it, oldest first. */
    public List<AuditEntry> of(JourneyMapId map) {
        List<Proven> all = Stream.concat(Stream.of(map), maps.evidenceOf(map).stream())
                .flatMap(id -> proven(id.toString()))
                .sorted(Comparator.comparingLong(Proven::position))
                .toList();
        List<AuditEntry> entries = new ArrayList<>();
        EvidenceWords evidence = new EvidenceWords();
        MapView before = null;
        for (Proven next : all) {
            if (next.message().getPayload() instanceof EvidenceEvent event) {
                entries.add(entry(next, before == null ? 0 : before.revision(), List.of(evidence.of(before, event))));
            } else {
                ToldEvent told = ToldEvent.of(next.message());
                entries.add(entry(next, told.revision(), ChangeWords.of(before, told.event())));
                before = told.after(before);
            }
        }
        return entries;
    }

    private Stream<Proven> proven(String entity) {
        List<AuditedEvent> proofs = log.audit(entity, 0, Integer.MAX_VALUE);
        List<? extends DomainEventMessage<?>> messages =
                events.readEvents(entity).asStream().limit(proofs.size()).toList();
        return Stream.iterate(0, i -> i < messages.size(), i -> i + 1)
                .map(i -> new Proven(proofs.get(i), messages.get(i)));
    }

    private static AuditEntry entry(Proven next, long revision, List<String> words) {
        AuditedEvent proof = next.proof();
        return new AuditEntry(
                proof.event().position(),
                next.message().getTimestamp(),
                revision,
                metadata(next, RequestMetadata.ACTOR),
                metadata(next, RequestMetadata.ACTOR_NAME),
                proof.event().name(),
                words,
                ToldEvent.occasionOf(next.message()),
                proof.commitId().toString(),
                proof.last(),
                proof.prev(),
                proof.hash());
    }

    private static String metadata(Proven next, String key) {
        return Objects.toString(next.message().getMetaData().get(key), "");
    }
}
