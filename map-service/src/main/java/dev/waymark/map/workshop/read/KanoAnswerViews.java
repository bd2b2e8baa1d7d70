package dev.waymark.map.workshop.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.KanoAnswerId;
import dev.waymark.contracts.map.KanoEvent.KanoAnswered;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The Kano answers of all workshops. Whoever asks sees to it that nobody sees what is hidden from them. */
@Singleton
public class KanoAnswerViews {
    private final View<KanoAnswerView> answers;

    @Inject
    KanoAnswerViews(ReadModels readModels) {
        this.answers = readModels.view("workshop-kano-answers", KanoAnswerView.class);
        answers.index(Indexes.ascending("workshop"));
    }

    public Optional<KanoAnswerView> find(KanoAnswerId answer) {
        return answers.find(answer);
    }

    public List<KanoAnswerView> of(WorkshopId workshop) {
        return answers.findAll(eq("workshop", workshop.toString()));
    }

    void fold(KanoAnswered event, EventPosition position, Instant at) {
        answers.fold(event.answer(), position, _ -> KanoAnswerView.of(event, at));
    }

    void clear() {
        answers.clear();
    }
}
