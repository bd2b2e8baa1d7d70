package dev.waymark.feedback.source.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.SourceEvent;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceKind;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** All sources. */
@Singleton
public class SourceViews {
    private static final Bson IN_USE = Filters.eq("retired", false);

    private final View<SourceView> sources;

    @Inject
    SourceViews(ReadModels readModels) {
        this.sources = readModels.view("feedback_sources", SourceView.class);
    }

    /** Retired ones are not found. */
    public Optional<SourceView> find(SourceId id) {
        return sources.find(id).filter(found -> !found.retired());
    }

    public Page<SourceView> page(PageRequest request) {
        return sources.page(IN_USE, Order.NEWEST_FIRST, request);
    }

    /** Those that are fetched. */
    public List<SourceView> toFetch() {
        return sources.findAll(
                Filters.and(IN_USE, Filters.in("setup.kind", SourceKind.FEED.name(), SourceKind.MASTODON.name())));
    }

    void fold(SourceEvent event, EventPosition position, long revision) {
        sources.fold(event.source(), position, before -> SourceView.after(before, event, revision));
    }

    void clear() {
        sources.clear();
    }
}
