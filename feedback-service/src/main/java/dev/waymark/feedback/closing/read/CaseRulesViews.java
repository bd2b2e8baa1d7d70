package dev.waymark.feedback.closing.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.CaseRulesEvent;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** All lists of rules. */
@Singleton
public class CaseRulesViews {
    private static final Bson IN_USE = Filters.eq("retired", false);

    private final View<CaseRulesView> rules;

    @Inject
    CaseRulesViews(ReadModels readModels) {
        this.rules = readModels.view("case_rules", CaseRulesView.class);
    }

    /** Retired ones are not found. */
    public Optional<CaseRulesView> find(CaseRulesId id) {
        return rules.find(id).filter(found -> !found.retired());
    }

    public Page<CaseRulesView> page(PageRequest request) {
        return rules.page(IN_USE, Order.NEWEST_FIRST, request);
    }

    public List<CaseRulesView> inUse() {
        return rules.findAll(IN_USE);
    }

    public long count() {
        return rules.count(IN_USE);
    }

    void fold(CaseRulesEvent event, EventPosition position, long revision, Instant at) {
        rules.fold(event.rules(), position, before -> CaseRulesView.after(before, event, revision, at));
    }

    void clear() {
        rules.clear();
    }
}
