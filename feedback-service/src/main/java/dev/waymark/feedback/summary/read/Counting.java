package dev.waymark.feedback.summary.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All counters, what is counted in them and what there is to read. */
@Singleton
class Counting {
    private static final int REMEMBERED = 1_000;

    private final View<Fact> facts;
    private final View<Counters> counters;
    private final View<Extent> extents;
    private final View<SurveyPlace> surveys;
    private final Cache<String, Extent> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

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

    /** Counts an utterance nobody has heard of before. */
    void countFirst(Fact fact, EventPosition at) {
        counters.changeAll(at, increments(null, fact, at).updates());
        facts.change(
                fact.id(),
                at,
                Updates.combine(
                        Updates.set("quarter", fact.quarter()),
                        Updates.set("spot", fact.spot()),
                        Updates.set("answers", fact.answers())));
    }

    private Increments increments(@Nullable Fact before, Fact after, EventPosition at) {
        Increments increments = new Increments();
        if (before != null) {
            increments.add(
                    before,
                    widened(Extent.ALL, before, at),
                    widened(before.spot().mapKey(), before, at),
                    -1);
        }
        increments.add(
                after, widened(Extent.ALL, after, at), widened(after.spot().mapKey(), after, at), 1);
        return increments;
    }

    /** The extent with the fact in it: as this instance remembers it, or as it is stored where that is not enough. */
    private Extent widened(String id, Fact fact, EventPosition at) {
        String key = extents.collection() + "/" + id;
        Extent known = remembered.getIfPresent(key);
        if (known != null && known.with(fact).equals(known)) {
            return known;
        }
        Extent stored = Objects.requireNonNull(
                extents.fold(id, at, before -> (before == null ? Extent.of(id, fact) : before).with(fact)));
        remembered.put(key, stored);
        return stored;
    }

    void clear() {
        remembered.invalidateAll();
        facts.clear();
        counters.clear();
        extents.clear();
        surveys.clear();
    }
}
