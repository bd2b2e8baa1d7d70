package dev.waymark.map.insight.reader.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightReadingEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.map.insight.reader.ReadingId;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All readers of all insights. */
@Singleton
public class Readings {
    private static final Order LAST_SEEN_FIRST = new Order("seenAt", true);

    private final View<ReadingView> readings;
    private final View<Tally> tallies;

    @Inject
    Readings(ReadModels readModels) {
        this.readings = readModels.view("insight_readings", ReadingView.class);
        this.tallies = readModels.view("insight_tallies", Tally.class);
        readings.index(Indexes.ascending("insight", "seenAt"));
        readings.index(Indexes.ascending("reactions.from"));
    }

    public Optional<ReadingView> find(ReadingId reading) {
        return readings.find(reading);
    }

    /** What a user has seen of some insights. */
    public Map<InsightId, ReadingView> of(UserId user, Collection<InsightId> insights) {
        List<String> ids = insights.stream()
                .map(insight -> new ReadingId(insight, user).toString())
                .toList();
        return readings.findAll(in("_id", ids)).stream()
                .collect(Collectors.toMap(ReadingView::insight, Function.identity()));
    }

    public List<ReadingView> of(InsightId insight) {
        return readings.findAll(eq("insight", insight.toString()));
    }

    public Page<ReadingView> page(InsightId insight, PageRequest request) {
        return readings.page(eq("insight", insight.toString()), LAST_SEEN_FIRST, request);
    }

    /** Those with a reaction given in that time, withdrawn or not. */
    public List<ReadingView> reacted(Instant from, Instant until) {
        return readings.findAll(elemMatch("reactions", and(gte("from", from), lt("from", until))));
    }

    /** Insights nobody has seen have none. */
    public Map<InsightId, Tally> tallies(Collection<InsightId> insights) {
        List<String> ids = insights.stream().map(InsightId::toString).toList();
        return tallies.findAll(in("_id", ids)).stream().collect(Collectors.toMap(Tally::insight, Function.identity()));
    }

    void fold(InsightReadingEvent event, EventPosition position, Instant at) {
        readings.fold(
                new ReadingId(event.insight(), event.user()), position, before -> ReadingView.after(before, event, at));
        tallies.fold(event.insight(), position, before -> Tally.after(before, event));
    }

    void clear() {
        readings.clear();
        tallies.clear();
    }
}
