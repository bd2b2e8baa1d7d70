package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.feedback.text.Sentiments;
import dev.waymark.service.axon.Projections;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads again what another model has read, after an upgrade: when nothing that has just arrived waits to be read, a portion
 * a second, on one instance. Each comment that was read by another model is an event of the log, and so is each that was
 * read again: nothing is read twice by the same model.
 */
@Singleton
class ReadAgain {
    private static final Logger LOG = Logger.getLogger(ReadAgain.class);
    private static final String ANALYSED = "feedback.FeedbackAnalysed";
    private static final int PORTION = 100;

    private final String worker = UUID.randomUUID().toString();
    private volatile long lookedAt = -1;

    @Inject
    EventLog log;

    @Inject
    EventStore events;

    @Inject
    Projections processors;

    @Inject
    ReadingProgress progress;

    @Inject
    Sentiments sentiments;

    @Inject
    Analysis analysis;

    void begin(@Observes StartupEvent event) {
        if (progress.begin(sentiments.model())) {
            LOG.infof("What other models have read is read again by %s", sentiments.model());
        }
    }

    @Scheduled(
            every = "{waymark.analysis.read-again-every:1s}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void readOn() {
        // Nothing has come in since all of it was looked at: nobody needs to claim anything.
        if (log.head() > lookedAt && !isSomethingWaiting()) {
            OptionalLong position = progress.claim(sentiments.model(), worker);
            while (position.isPresent()) {
                position = portion(position.getAsLong());
            }
        }
    }

    /** What has just arrived, and also what was just read again and is not yet passed by. */
    private boolean isSomethingWaiting() {
        return processors.of(WhenSomethingIsSaidAnalyseIt.GROUP).logs().stream().anyMatch(log -> log.lag() > 0);
    }

    /** Where to go on at once: nowhere once something was read, as others may want the processor now. */
    private OptionalLong portion(long after) {
        List<StoredEvent> some = log.read(after + 1, PORTION);
        if (some.isEmpty()) {
            lookedAt = after;
            return OptionalLong.empty();
        }
        List<Said> comments = some.stream()
                .filter(this::isOfAnotherModel)
                .map(event -> event.payload().getString("feedback").getValue())
                .distinct()
                .flatMap(feedback -> lastReadByAnother(feedback).stream())
                .toList();
        read(comments);
        long last = some.getLast().position();
        boolean goesOn = progress.advance(sentiments.model(), worker, last) && comments.isEmpty();
        return goesOn ? OptionalLong.of(last) : OptionalLong.empty();
    }

    private boolean isOfAnotherModel(StoredEvent event) {
        return event.name().equals(ANALYSED)
                && !event.payload().getString("model").getValue().equals(sentiments.model());
    }

    /** The words as they are now, unless this model has read them since, or nobody yet. */
    private Optional<Said> lastReadByAnother(String feedback) {
        Said said = null;
        @Nullable String model = null;
        for (DomainEventMessage<?> message :
                events.readEvents(feedback).asStream().toList()) {
            switch (message.getPayload()) {
                case FeedbackReceived _, FeedbackRevised _ -> {
                    said = Said.in(message).orElse(null);
                    model = null;
                }
                case FeedbackAnalysed analysed -> model = analysed.model();
                default -> {}
            }
        }
        boolean isByAnother = model != null && !Objects.equals(model, sentiments.model());
        return isByAnother ? Optional.ofNullable(said).map(Said::whereItIs) : Optional.empty();
    }

    private void read(List<Said> comments) {
        if (comments.isEmpty()) {
            return;
        }
        try {
            analysis.of(comments);
            LOG.debugf("%d comments were read again by %s", comments.size(), sentiments.model());
        } catch (RuntimeException e) {
            LOG.warnf("%d comments together could not be read again, now one by one: %s", comments.size(), e);
            comments.forEach(this::readAlone);
        }
    }

    /** Where the database is away, the progress is not noted either, and all of it is done again. */
    private void readAlone(Said comment) {
        try {
            analysis.of(List.of(comment));
        } catch (RuntimeException e) {
            LOG.warnf("%s could not be read again and stays as another model has read it: %s", comment.feedback(), e);
        }
    }
}
