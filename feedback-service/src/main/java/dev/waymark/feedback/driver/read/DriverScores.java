package dev.waymark.feedback.driver.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** The scores of all customers who are known. */
@Singleton
class DriverScores {
    private final View<DriverScore> scores;

    @Inject
    DriverScores(ReadModels readModels) {
        this.scores = readModels.view("driver_scores", DriverScore.class);
        scores.index(Indexes.ascending("map"));
        scores.index(Indexes.ascending("subject"));
    }

    List<DriverScore> of(DriverQuestion question) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("map", question.map().toString()));
        all.add(Filters.ne("subject", null));
        if (question.from() != null) {
            all.add(Filters.gte("saidAt", question.from()));
        }
        if (question.before() != null) {
            all.add(Filters.lt("saidAt", question.before()));
        }
        if (question.segment() != null) {
            all.add(Filters.eq("segment", question.segment()));
        }
        return scores.findAll(Filters.and(all));
    }

    void fold(FeedbackEvent event, EventPosition position) {
        scores.fold(event.feedback(), position, before -> DriverScore.after(before, event));
    }

    /** From now on nobody can tell which scores were one customer's. */
    void erase(SubjectId subject, EventPosition position) {
        scores.findAll(Filters.eq("subject", subject.toString()))
                .forEach(score -> scores.fold(score.id(), position, before -> before == null ? null : before.erased()));
    }

    void clear() {
        scores.clear();
    }
}
