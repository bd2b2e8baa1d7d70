package dev.waymark.map.feeling.read;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import dev.waymark.statistics.Moments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measured feelings of all maps, those not drawn yet among them. */
@Singleton
public class Feelings {
    private final View<Answer> answers;
    private final View<MapTally> tallies;

    @Inject
    Feelings(ReadModels readModels) {
        this.answers = readModels.view("feeling-answers", Answer.class);
        this.tallies = readModels.view("feeling-tallies", MapTally.class);
    }

    public MapFeelings of(MapView map) {
        return MapFeelings.of(map, MapTally.of(map.id(), tallies.find(map.id()).orElse(null)));
    }

    /** The answers at each touchpoint of a map, to be compared with something else than the map. */
    public Function<TouchpointId, Moments> answers(JourneyMapId map) {
        return MapTally.of(map, tallies.find(map).orElse(null))::at;
    }

    void received(FeedbackReceived event, EventPosition at) {
        Answer.feeling(event.scores())
                .map(feeling -> new Answer(event.feedback(), feeling, event.map(), event.touchpoint()))
                .ifPresent(answer -> move(null, answer, at));
    }

    void assigned(FeedbackAssigned event, EventPosition at) {
        answers.find(event.feedback())
                .ifPresent(before -> move(before, before.movedTo(event.map(), event.touchpoint()), at));
    }

    /** The answer itself comes last: until it is stored, its old place can still be told. */
    private void move(@Nullable Answer from, Answer to, EventPosition at) {
        Stream.of(from, to)
                .filter(Objects::nonNull)
                .map(Answer::map)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(map -> tally(map, from, to, at));
        answers.fold(to.id(), at, before -> to);
    }

    private void tally(JourneyMapId map, @Nullable Answer from, Answer to, EventPosition at) {
        tallies.fold(map, at, before -> MapTally.of(map, before).moved(from, to));
    }

    void clear() {
        tallies.clear();
        answers.clear();
    }
}
