package dev.waymark.map.feeling.read;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import dev.waymark.statistics.Moments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measured feelings of all maps, those not drawn yet among them. */
@Singleton
public class Feelings {
    private static final Order WIDEST_GAP_FIRST = new Order("widest.width", true);

    private final View<Answer> answers;
    private final View<MapTally> tallies;

    @Inject
    Feelings(ReadModels readModels) {
        this.answers = readModels.view("feeling-answers", Answer.class);
        this.tallies = readModels.view("feeling-tallies", MapTally.class);
        tallies.index(Indexes.ascending("widest.width", "_id"));
    }

    public MapFeelings of(MapView map) {
        return MapFeelings.of(map, MapTally.of(map.id(), tallies.find(map.id()).orElse(null)));
    }

    /** The answers at each touchpoint of a map, to be compared with something else than the map. */
    public Function<TouchpointId, Moments> answers(JourneyMapId map) {
        return MapTally.of(map, tallies.find(map).orElse(null))::at;
    }

    /**
     * The maps with a gap of some width at least, the widest first.
     *
     * @param sieve keeps, of some maps, those looked for
     */
    public Page<JourneyMapId> byWidestGap(
            double atLeast, PageRequest request, UnaryOperator<List<JourneyMapId>> sieve) {
        return tallies.sifted(gte("widest.width", atLeast), WIDEST_GAP_FIRST, request, some -> {
                    Set<JourneyMapId> kept = Set.copyOf(
                            sieve.apply(some.stream().map(MapTally::id).toList()));
                    return some.stream().filter(it -> kept.contains(it.id())).toList();
                })
                .map(MapTally::id);
    }

    /** The ids of all maps with a gap of some width at least. */
    public Set<String> withGap(double atLeast) {
        return tallies.ids(gte("widest.width", atLeast));
    }

    /** Those of some maps that have one. */
    public Map<JourneyMapId, WidestGap> widestOf(Collection<JourneyMapId> some) {
        Map<JourneyMapId, WidestGap> widest = new HashMap<>();
        tallies.findAll(in("_id", some.stream().map(JourneyMapId::toString).toList()))
                .forEach(tally -> Optional.ofNullable(tally.widest()).ifPresent(it -> widest.put(tally.id(), it)));
        return widest;
    }

    void drawn(JourneyMapEvent event, EventPosition at) {
        if (MappedFeeling.isChangedBy(event)) {
            tallies.fold(
                    event.map(), at, before -> MapTally.of(event.map(), before).drawn(event));
        }
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

    /** It counts where it counted before; what says nothing of a feeling any more counts nowhere. */
    void revised(FeedbackRevised event, EventPosition at) {
        Answer before = answers.find(event.feedback()).orElse(null);
        Answer placed = before == null || before.map() == null
                ? new Answer(event.feedback(), 0, event.map(), event.touchpoint())
                : before;
        Optional<Answer> after = Answer.feeling(event.scores()).map(placed::feeling);
        if (after.isPresent() || before != null) {
            move(before, after.orElseGet(placed::nowhere), at);
        }
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
