package dev.waymark.kpi.level;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.conversions.Bson;

/** How customers answered, by map, touchpoint and time. */
@Singleton
class FeedbackCounts {
    private final View<AnswersOfDay> days;
    private final View<ScoredFeedback> scored;

    @Inject
    FeedbackCounts(ReadModels readModels) {
        this.days = readModels.view("answers_of_day", AnswersOfDay.class);
        this.scored = readModels.view("scored_feedback", ScoredFeedback.class);
        days.index(Indexes.ascending("map", "touchpoint", "day"));
    }

    List<Sample> samples(FeedbackScope scope, KpiKind kind, List<Span> spans) {
        Sums<Answers> sums = new Sums<>(spans, Answers.NONE, Answers::plus);
        Span whole = sums.whole();
        Bson then = and(gte("day", dayOf(whole.from())), lte("day", dayOf(whole.to())));
        days.findAll(and(at(scope), then)).forEach(day -> day.eachQuarter(sums::add));
        return sums.each(answers -> answers.sample(kind));
    }

    /** The beginning of the quarter of an hour in which the last customer answered. */
    Optional<Instant> lastAnswer(FeedbackScope scope, KpiKind kind) {
        Bson answered = and(at(scope), gt(kind.name().toLowerCase(Locale.ROOT), 0));
        return days.page(answered, new Order("day", true), new PageRequest(1, null)).items().stream()
                .flatMap(last -> days.findAll(and(answered, eq("day", last.day()))).stream())
                .flatMap(day -> day.quartersWith(kind))
                .max(Instant::compareTo);
    }

    void count(FeedbackReceived event, EventPosition position) {
        ScoredFeedback feedback = ScoredFeedback.of(event);
        if (feedback.hasScore()) {
            change(feedback, 1, position);
            scored.change(feedback.id(), position, feedback.update());
        }
    }

    /** The place is kept last: whatever is done again after a crash starts from the place before. */
    void move(FeedbackAssigned event, EventPosition position) {
        scored.find(event.feedback()).ifPresent(before -> {
            ScoredFeedback after = before.movedBy(event);
            if (!after.isAtTheSamePlaceAs(before)) {
                change(before, -1, position);
                change(after, 1, position);
                scored.change(after.id(), position, after.update());
            }
        });
    }

    /** What was answered before counts no longer: one update, as both stand in the same day. */
    void revise(FeedbackRevised event, EventPosition position) {
        ScoredFeedback before = scored.find(event.feedback()).orElseGet(() -> ScoredFeedback.withoutScore(event));
        ScoredFeedback after = before.revisedBy(event);
        if (!after.equals(before)) {
            change(after, after.answers().minus(before.answers()), 1, position);
            scored.change(after.id(), position, after.update());
        }
    }

    void clear() {
        days.clear();
        scored.clear();
    }

    private void change(ScoredFeedback feedback, int sign, EventPosition position) {
        change(feedback, feedback.answers(), sign, position);
    }

    private void change(ScoredFeedback feedback, Answers answers, int sign, EventPosition position) {
        if (feedback.map() != null) {
            days.change(
                    AnswersOfDay.idOf(feedback.map(), feedback.touchpoint(), feedback.collectedAt()),
                    position,
                    AnswersOfDay.change(feedback.map(), feedback.touchpoint(), feedback.collectedAt(), answers, sign));
        }
    }

    private static Bson at(FeedbackScope scope) {
        Bson map = eq("map", scope.map().toString());
        return scope.touchpoint() == null
                ? map
                : and(map, eq("touchpoint", scope.touchpoint().toString()));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
