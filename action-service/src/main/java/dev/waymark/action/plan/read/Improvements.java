package dev.waymark.action.plan.read;

import static dev.waymark.action.ActionProblem.OPPORTUNITY_DISMISSED;
import static dev.waymark.action.ActionProblem.UNKNOWN_OPPORTUNITY;

import com.mongodb.client.model.Updates;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityDismissed;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityFound;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.bson.codecs.pojo.annotations.BsonId;

/** Where an opportunity says that something should be made better: what an action on it takes over. */
@Singleton
public class Improvements {
    /** What one opportunity asks for. */
    public record Asked(@BsonId OpportunityId id, Improvement improvement, boolean dismissed) {}

    private final View<Asked> asked;

    @Inject
    Improvements(ReadModels readModels) {
        this.asked = readModels.view("improvements", Asked.class);
    }

    /**
     * What an action on this opportunity would improve.
     *
     * @throws Refusal where there is no such opportunity, or it was dismissed
     */
    public Improvement by(OpportunityId opportunity) {
        Asked found = asked.find(opportunity).orElseThrow(() -> new Refusal(UNKNOWN_OPPORTUNITY));
        if (found.dismissed()) {
            throw new Refusal(OPPORTUNITY_DISMISSED);
        }
        return found.improvement();
    }

    void on(OpportunityFound event, EventPosition position) {
        Improvement improvement =
                new Improvement(event.opportunity(), event.map(), event.touchpoint(), event.painPoint());
        asked.fold(event.opportunity(), position, before -> new Asked(event.opportunity(), improvement, false));
    }

    void on(OpportunityDismissed event, EventPosition position) {
        asked.change(event.opportunity(), position, Updates.set("dismissed", true));
    }

    void clear() {
        asked.clear();
    }
}
