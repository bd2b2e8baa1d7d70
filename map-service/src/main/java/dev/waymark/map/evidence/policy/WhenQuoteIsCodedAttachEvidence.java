package dev.waymark.map.evidence.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.contracts.feedback.InterviewEvent.QuoteCoded;
import dev.waymark.contracts.feedback.InterviewEvent.QuoteRecoded;
import dev.waymark.contracts.feedback.QuoteId;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.EvidenceSource;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.SourceType;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.map.evidence.read.EvidenceDays;
import dev.waymark.map.evidence.write.EvidenceCommand.AttachEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.RestateEvidence;
import dev.waymark.map.journeymap.read.DrawnElement;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Policy;
import dev.waymark.service.axon.Progress;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/**
 * What was said in an interview about something on a map is evidence of it: one customer's word, which no more than reasons
 * for it until somebody grades it. The evidence has an id of the quote, so that the log refuses a second one. It says what the quote is about as long as nobody
 * has said it better: also when that is thought of again.
 */
@Singleton
@FromLogs("feedback")
@ProcessingGroup("when-quote-is-coded-attach-evidence")
class WhenQuoteIsCodedAttachEvidence implements Policy {
    /** What a statement may hold. */
    private static final int MOST = 1_000;

    private final MapViews maps;
    private final Commands commands;
    private final Instance<Progress> progress;

    /** Progress is looked up late: Axon, which it asks, needs the policies to start. */
    @Inject
    WhenQuoteIsCodedAttachEvidence(MapViews maps, Commands commands, @Any Instance<Progress> progress) {
        this.maps = maps;
        this.commands = commands;
        this.progress = progress;
    }

    @EventHandler
    void on(QuoteCoded event) {
        MapElement about = about(event);
        if (event.map() == null || about == null) {
            return;
        }
        if (isOn(event.map(), about) || isOnOnceAllIsRead(event.map(), about)) {
            attachOnce(new AttachEvidence(idOf(event.quote()), event.map(), about, document(event)));
        }
    }

    @EventHandler
    void on(QuoteRecoded event) {
        try {
            commands.order(new RestateEvidence(idOf(event.quote()), statement(event.codes(), event.feeling())));
        } catch (AggregateNotFoundException unattached) {
            // It is about nothing on a map.
        }
    }

    private boolean isOn(JourneyMapId map, MapElement about) {
        return maps.find(map)
                .filter(found -> found.state() != MapState.ARCHIVED)
                .filter(found -> DrawnElement.of(found).stream()
                        .anyMatch(it -> it.element().equals(about)))
                .isPresent();
    }

    /** It may have been drawn a moment ago. */
    private boolean isOnOnceAllIsRead(JourneyMapId map, MapElement about) {
        progress.get().await();
        return isOn(map, about);
    }

    private void attachOnce(AttachEvidence command) {
        try {
            commands.order(command);
        } catch (AggregateStreamCreationException attached) {
            // The quote has been seen before: the evidence is there, under the same id.
        }
    }

    private static @Nullable MapElement about(QuoteCoded event) {
        if (event.touchpoint() != null) {
            return MapElement.of(event.touchpoint());
        }
        return event.stage() == null ? null : MapElement.of(event.stage());
    }

    private static EvidenceDocument document(QuoteCoded event) {
        return new EvidenceDocument(
                EvidenceKind.INTERVIEW,
                EvidenceGrade.INTERNALLY_REASONED,
                statement(event.codes(), event.feeling()),
                new EvidenceSource(SourceType.INTERVIEW, null, event.interview().toString(), "Interview"),
                EvidenceDays.of(event.heldAt()),
                1);
    }

    private static String statement(List<String> codes, @Nullable Integer feeling) {
        String what = codes.isEmpty()
                ? "A customer spoke of this in an interview"
                : "A customer spoke in an interview of " + String.join(", ", codes);
        String said = feeling == null ? what : "%s; it felt %+d of ±2".formatted(what, feeling);
        return said.length() <= MOST ? said : said.substring(0, MOST - 1) + "…";
    }

    private static EvidenceId idOf(QuoteId quote) {
        return new EvidenceId(UUID.nameUUIDFromBytes(("evidence of quote " + quote).getBytes(UTF_8)));
    }
}
