package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All counters, what is counted in them and what there is to read. */
@Singleton
class Counting {
    private final View<Fact> facts;
    private final View<Counters> counters;
    private final View<Extent> extents;
    private final View<SurveyPlace> surveys;

    @Inject
    Counting(ReadModels readModels) {
        this.facts = readModels.view("counted_facts", Fact.class);
        this.counters = readModels.view("counters", Counters.class);
        this.extents = readModels.view("counter_extents", Extent.class);
        this.surveys = readModels.view("counted_surveys", SurveyPlace.class);
        facts.index(Indexes.ascending("quarter"));
        facts.index(Indexes.ascending("spot.map", "quarter"));
    }

    Optional<Extent> extent(String id) {
        return extents.find(id);
    }

    /** Of everything that has any, but not of all together. */
    List<Extent> extentsOfMaps() {
        return extents.findAll(Filters.ne("_id", Extent.ALL));
    }

    List<Counters> counters(Collection<String> ids, Cut cut) {
        return counters.findAll(ids, List.of(cut.field()));
    }

    /** What was said in these quarters of an hour, of one map where one is given. */
    List<Fact> facts(Collection<String> quarters, @Nullable String map) {
        return facts.findAll(
                map == null
                        ? Filters.in("quarter", quarters)
                        : Filters.and(Filters.in("quarter", quarters), Filters.eq("spot.map", map)));
    }

    Optional<SurveyPlace> survey(Object survey) {
        return surveys.find(survey);
    }

    void place(SurveyPlace survey, EventPosition at) {
        surveys.fold(survey.id(), at, before -> survey);
    }

    /**
     * Counts what an utterance is now instead of what it was. The counters come first: if that is interrupted, the same
     * event does it again, and those that have seen it stay as they are.
     */
    void count(Object id, EventPosition at, UnaryOperator<@Nullable Fact> next) {
        facts.fold(id, at, before -> {
            Fact after = next.apply(before);
            if (after != null && !after.equals(before)) {
                counters.changeAll(at, increments(before, after, at).updates());
            }
            return after;
        });
    }

    private Increments increments(@Nullable Fact before, Fact after, EventPosition at) {
        Map<String, Extent> known = known(before, after);
        Increments increments = new Increments();
        if (before != null) {
            increments.add(
                    before, need(known, Extent.ALL), need(known, before.spot().mapKey()), -1);
        }
        increments.add(
                after,
                widened(known.get(Extent.ALL), Extent.ALL, after, at),
                widened(known.get(after.spot().mapKey()), after.spot().mapKey(), after, at),
                1);
        return increments;
    }

    private Map<String, Extent> known(@Nullable Fact before, Fact after) {
        Set<String> ids = new TreeSet<>(List.of(Extent.ALL, after.spot().mapKey()));
        if (before != null) {
            ids.add(before.spot().mapKey());
        }
        Map<String, Extent> known = new HashMap<>();
        extents.findAll(Filters.in("_id", ids)).forEach(extent -> known.put(extent.id(), extent));
        return known;
    }

    private static Extent need(Map<String, Extent> known, String id) {
        Extent extent = known.get(id);
        if (extent == null) {
            throw new IllegalStateException("What is counted has an extent: " + id);
        }
        return extent;
    }

    private Extent widened(@Nullable Extent known, String id, Fact fact, EventPosition at) {
        Extent wider = (known == null ? Extent.of(id, fact) : known).with(fact);
        if (!wider.equals(known)) {
            extents.fold(id, at, before -> (before == null ? Extent.of(id, fact) : before).with(fact));
        }
        return wider;
    }

    void clear() {
        facts.clear();
        counters.clear();
        extents.clear();
        surveys.clear();
    }
}
