package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.intake.write.ReceiveFeedback;
import dev.waymark.service.Grouped;
import dev.waymark.service.axon.Commands;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jboss.logging.Logger;

/**
 * Takes in utterances, all that wait in one commit. Where that fails, each of them tries by itself, so that none has to do
 * with what is wrong with another.
 */
@Singleton
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final int LOOK_UPS = 100;

    /** Few enough for a commit to be read again for the sake of one of them. */
    private static final int COMMITTED = 25;

    private enum Outcome {
        TAKEN_IN,
        NOT_TOGETHER,
        UNKNOWN
    }

    private final Commands commands;
    private final Origins origins;
    private final Grouped<FeedbackId, Boolean> known;
    private final Grouped<GenericCommandMessage<ReceiveFeedback>, Outcome> arriving;

    @Inject
    Reception(FeedbackViews feedback, Commands commands, Origins origins) {
        this.commands = commands;
        this.origins = origins;
        this.known = new Grouped<>("known feedback", LOOK_UPS, ids -> {
            Set<String> found = feedback.known(ids);
            return ids.stream().map(id -> found.contains(id.toString())).toList();
        });
        this.arriving = new Grouped<>("reception", COMMITTED, this::together);
    }

    /** Whether an utterance is there, as far as the read model knows. */
    boolean isKnown(FeedbackId feedback) {
        return known.ask(feedback);
    }

    /** Whether anything is being taken in. */
    boolean isBusy() {
        return known.isBusy() || arriving.isBusy();
    }

    /**
     * Takes in an utterance.
     *
     * @return false if it was there before
     */
    boolean receive(ReceiveFeedback command, Map<String, String> origin) {
        return switch (arriving.ask(new GenericCommandMessage<>(command, origin))) {
            case TAKEN_IN -> true;
            case NOT_TOGETHER -> alone(command, origin);
            case UNKNOWN -> alone(command, origin) || origins.isOf(command.feedback(), origin);
        };
    }

    private boolean alone(ReceiveFeedback command, Map<String, String> origin) {
        try {
            commands.order(command, origin);
            return true;
        } catch (AggregateStreamCreationException e) {
            return false;
        }
    }

    /** Of the same submission twice the second tries by itself. */
    private List<Outcome> together(List<GenericCommandMessage<ReceiveFeedback>> waiting) {
        Set<FeedbackId> ids = new HashSet<>();
        List<GenericCommandMessage<ReceiveFeedback>> group = waiting.stream()
                .filter(command -> ids.add(command.getPayload().feedback()))
                .toList();
        Outcome outcome = group.size() == 1 ? Outcome.NOT_TOGETHER : commit(group);
        return waiting.stream()
                .map(command -> ids.remove(command.getPayload().feedback()) ? outcome : Outcome.NOT_TOGETHER)
                .toList();
    }

    private Outcome commit(List<GenericCommandMessage<ReceiveFeedback>> group) {
        try {
            commands.orderTogether(sending -> group.forEach(sending::send));
            return Outcome.TAKEN_IN;
        } catch (AggregateStreamCreationException e) {
            return Outcome.NOT_TOGETHER;
        } catch (RuntimeException e) {
            LOG.warnf("%d utterances could not be taken in together, now each by itself: %s", group.size(), e);
            return Outcome.UNKNOWN;
        }
    }
}
