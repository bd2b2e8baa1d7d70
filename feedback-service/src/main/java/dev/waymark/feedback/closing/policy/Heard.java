package dev.waymark.feedback.closing.policy;

import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.directory.TouchpointTraits;
import dev.waymark.feedback.directory.Touchpoints;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of an utterance by now, from its own events: views may lag behind. */
@Singleton
class Heard {
    private final Instance<EventStore> events;
    private final Touchpoints touchpoints;

    /** The store is looked up late: Axon, which has it, needs the policies to start. */
    @Inject
    Heard(@Any Instance<EventStore> events, Touchpoints touchpoints) {
        this.events = events;
        this.touchpoints = touchpoints;
    }

    Optional<Utterance> of(FeedbackId feedback) {
        Utterance known = null;
        for (DomainEventMessage<?> message : past(feedback)) {
            if (message.getPayload() instanceof FeedbackEvent event) {
                known = after(known, event, message.getTimestamp());
            }
        }
        return Optional.ofNullable(known).map(this::withTraits);
    }

    /** Whether that event says anew, by another model, what was known of the same words. */
    boolean wasReadBefore(FeedbackId feedback, String event) {
        boolean read = false;
        for (DomainEventMessage<?> message : past(feedback)) {
            if (message.getIdentifier().equals(event)) {
                return read;
            }
            read = message.getPayload() instanceof FeedbackAnalysed
                    || (read && !(message.getPayload() instanceof FeedbackRevised));
        }
        return false;
    }

    private List<? extends DomainEventMessage<?>> past(FeedbackId feedback) {
        return events.get().readEvents(feedback.toString()).asStream().toList();
    }

    Utterance of(FeedbackReceived event, Instant at) {
        return withTraits(received(event, at));
    }

    private static Utterance received(FeedbackReceived event, Instant at) {
        return new Utterance(
                event.feedback(),
                at,
                event.collectedAt(),
                event.map(),
                event.stage(),
                event.touchpoint(),
                event.segment(),
                event.channel(),
                event.scores(),
                null,
                null,
                false,
                null);
    }

    private static @Nullable Utterance after(@Nullable Utterance before, FeedbackEvent event, Instant at) {
        return switch (event) {
            case FeedbackReceived received -> received(received, at);
            case FeedbackAssigned assigned -> before == null ? null : assigned(before, assigned);
            case FeedbackRevised revised -> before == null ? null : revised(before, revised);
            case FeedbackAnalysed analysed -> before == null ? null : before.felt(certain(analysed));
        };
    }

    private static Utterance assigned(Utterance before, FeedbackAssigned to) {
        return before.at(to.map(), to.stage(), to.touchpoint(), false, null);
    }

    /** How it felt is known anew once the new words are read. */
    private static Utterance revised(Utterance before, FeedbackRevised to) {
        return new Utterance(
                before.feedback(),
                before.heardAt(),
                before.collectedAt(),
                to.map(),
                to.stage(),
                to.touchpoint(),
                to.segment(),
                to.channel(),
                to.scores(),
                null,
                null,
                false,
                null);
    }

    private static @Nullable Double certain(FeedbackAnalysed analysed) {
        return switch (analysed.label()) {
            case NEGATIVE, NEUTRAL, POSITIVE -> analysed.sentiment();
            case UNCERTAIN, UNSCORED -> null;
        };
    }

    private Utterance withTraits(Utterance of) {
        TouchpointTraits traits = of.touchpoint() == null
                ? null
                : touchpoints.find(of.touchpoint()).orElse(null);
        return traits == null
                ? of
                : of.at(of.map(), of.stage(), of.touchpoint(), traits.momentOfTruth(), traits.ownerTeam());
    }
}
