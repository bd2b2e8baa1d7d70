package dev.waymark.map.insight.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.map.InsightEvent;
import dev.waymark.contracts.map.InsightId;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.eventstore.axon.EventPosition;
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
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The insights as they are now. */
@Singleton
public class InsightViews {
    private static final Order LAST_PUBLISHED_FIRST = new Order("publishedAt", true);

    private final View<InsightView> insights;

    @Inject
    InsightViews(ReadModels readModels) {
        this.insights = readModels.view("insights", InsightView.class);
        insights.index(Indexes.descending("state", "publishedAt", "_id"));
        insights.index(Indexes.ascending("departmentKeys"));
        insights.index(Indexes.ascending("content.origin.map"));
        insights.index(Indexes.ascending("tagKeys"));
        insights.index(Indexes.ascending("changedAt"));
    }

    public Optional<InsightView> find(InsightId insight) {
        return insights.find(insight);
    }

    public List<InsightView> find(Collection<InsightId> ids) {
        return insights.findAll(in("_id", ids.stream().map(InsightId::toString).toList()));
    }

    /**
     * Those of the query that are for the reader.
     *
     * @param sieve keeps, of some in their order, those for the reader
     */
    public Page<InsightView> page(InsightQuery query, PageRequest request, UnaryOperator<List<InsightView>> sieve) {
        Order order = query.state() == InsightState.DRAFT ? Order.NEWEST_FIRST : LAST_PUBLISHED_FIRST;
        return insights.sifted(query.filter(), order, request, sieve);
    }

    /** All that were published before a moment and have been published, corrected or retracted since another. */
    public List<InsightView> movedSince(Instant moment, Instant publishedBefore) {
        return insights.findAll(and(gte("changedAt", moment), lt("publishedAt", publishedBefore)));
    }

    void fold(InsightEvent event, EventPosition position, Instant at, long revision) {
        insights.fold(event.insight(), position, before -> InsightView.after(before, event, at, revision));
    }

    void clear() {
        insights.clear();
    }
}
