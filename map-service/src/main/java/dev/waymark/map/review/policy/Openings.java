package dev.waymark.map.review.policy;

import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Commands;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** Opens reviews under ids of their causes. */
@Singleton
public class Openings {
    private final Commands commands;

    @Inject
    Openings(Commands commands) {
        this.commands = commands;
    }

    /** Does nothing when the review is there already, opened before or by another instance at this moment. */
    public void once(OpenReview command) {
        try {
            commands.order(command);
        } catch (AggregateStreamCreationException opened) {
            // Its cause has been seen before: the review is there, under the same id.
        }
    }
}
