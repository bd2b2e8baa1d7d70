package dev.waymark.feedback.summary.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All counters, what is counted in them and what there is to read. */
@Singleton
class Counting {
    private static final int DOCUMENTS_OF_PART = 100;
    private static final int PARTS_AT_ONCE = 4;

    private final View<Fact> facts;
    private final View<Counters> counters;
    private final View<Extent> extents;
    private final View<SurveyPlace> surveys;

    @Inject
    Counting(ReadModels readModels) {
        this.facts = readModels.view("counted_facts", Fact.class);
        this.counters = readModels.view("counters", Counters.class, new TallyCodec());
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

    /** Of documents that are there, what is in the slots that are used of them; read in parts, some at a time. */
    List<Counters> counters(Map<Set<String>, Set<String>> documentsBySlots) {
        return documentsBySlots.entrySet().stream()
                .flatMap(each -> Part.of(each.getKey(), each.getValue()))
                .gather(Gatherers.mapConcurrent(PARTS_AT_ONCE, part -> counters.findAll(part.ids(), part.fields())))
                .flatMap(List::stream)
                .toList();
    }

    private record Part(List<String> fields, List<String> ids) {
        static Stream<Part> of(Set<String> slots, Set<String> documents) {
            List<String> fields =
                    slots.stream().map(slot -> Counters.SLOTS + "." + slot).toList();
            return documents.stream()
                    .sorted()
                    .gather(Gatherers.windowFixed(DOCUMENTS_OF_PART))
                    .map(ids -> new Part(fields, ids));
        }
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

    /** Counts what an utterance is now instead of what it was. */
    void count(Object id, EventPosition at, UnaryOperator<@Nullable Fact> next) {
        facts.fold(id, at, before -> {
            Fact after = next.apply(before);
            if (after != null && !after.equals(before)) {
                increments(before, after, at)
                        .byDocument()
                        .forEach((document, numbers) -> counters.add(document, at, numbers));
            }
            return after;
        });
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

    /** The extent with the fact in it. */
    private Extent widened(String id, Fact fact, EventPosition at) {
        return Objects.requireNonNull(
                extents.fold(id, at, before -> (before == null ? Extent.of(id, fact) : before).with(fact)));
    }

    void clear() {
        facts.clear();
        counters.clear();
        extents.clear();
        surveys.clear();
    }
}
