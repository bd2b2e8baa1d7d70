package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** All counters. */
@Singleton
public class Summaries {
    private final View<ScoreCounts> counters;

    @Inject
    Summaries(ReadModels readModels) {
        this.counters = readModels.view("score_counts", ScoreCounts.class);
        counters.index(Indexes.ascending("map", "touchpoint", "day"));
        counters.index(Indexes.ascending("touchpoint", "day"));
    }

    public Summary of(Scope scope) {
        Tally tally = new Tally();
        counters.findAll(scope.toBson()).forEach(tally::add);
        return tally.summary();
    }

    void count(FeedbackReceived event, EventPosition position) {
        Cell cell = Cell.of(event);
        counters.change(cell.id(), position, cell.plus(event));
    }

    void recount(FeedbackRevised event, EventPosition position) {
        Cell cell = Cell.of(event);
        counters.change(cell.id(), position, cell.changed(event));
    }

    void clear() {
        counters.clear();
    }
}
