package dev.waymark.service.generation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which generation answers, as this instance last saw it. That is never older than {@link #FRESH}: who has slept longer
 * looks again before it reads, as the collections it knew may be gone.
 */
public final class Generations {
    /** What was seen longer ago is looked up again before it is relied on. */
    public static final Duration FRESH = Duration.ofSeconds(1);

    private record Seen(Map<String, ReadModel> models, Map<String, Generation> owners, long nanoTime) {}

    private record Step(Generation generation, String name) {}

    private record Draft(int number, Set<String> collections) {}

    private static final ScopedValue<Draft> DRAFT = ScopedValue.newInstance();

    private final GenerationStore store;
    private final Map<Step, Long> firstSeen = new HashMap<>();
    private volatile Seen seen;

    public Generations(GenerationStore store) {
        this.store = store;
        this.seen = look();
    }

    /** The generations of a group. */
    public ReadModel of(String group) {
        ReadModel model = fresh().models().get(group);
        return model == null ? ReadModel.unchanged(group) : model;
    }

    /** Those of all groups that were ever rebuilt. */
    public Collection<ReadModel> all() {
        return fresh().models().values();
    }

    /** Looks which generations there are now. */
    public void refresh() {
        publish(look());
    }

    private synchronized void publish(Seen now) {
        if (now.nanoTime() - seen.nanoTime() < 0) {
            return;
        }
        Set<Step> steps = new HashSet<>();
        for (ReadModel model : now.models().values()) {
            if (model.next() != null && model.closing()) steps.add(new Step(model.next(), "closing"));
            if (model.retiring() != null) steps.add(new Step(model.retiring(), "retiring"));
        }
        firstSeen.keySet().retainAll(steps);
        steps.forEach(step -> firstSeen.putIfAbsent(step, now.nanoTime()));
        seen = now;
    }

    private Seen look() {
        long before = System.nanoTime();
        List<ReadModel> all = store.all();
        Map<String, Generation> owners = new HashMap<>();
        all.forEach(
                model -> model.current().collections().forEach(collection -> owners.put(collection, model.current())));
        return new Seen(
                all.stream().collect(Collectors.toUnmodifiableMap(ReadModel::group, model -> model)),
                Map.copyOf(owners),
                before);
    }

    private Seen fresh() {
        Seen latest = seen;
        if (System.nanoTime() - latest.nanoTime() > FRESH.toNanos()) {
            refresh();
            latest = seen;
        }
        return latest;
    }

    /** For how long this instance has known, by its own stopwatch, that a generation is about to answer. */
    public Duration closingFor(Generation next) {
        return since(new Step(next, "closing"));
    }

    /** For how long this instance has known that a generation answers no longer. */
    public Duration retiringFor(Generation retiring) {
        return since(new Step(retiring, "retiring"));
    }

    private synchronized Duration since(Step step) {
        Long first = firstSeen.get(step);
        return first == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - first);
    }

    /** Those some instance may read from: a write is seen by all when all of these have it. */
    public List<Generation> answering(String group, Duration settled) {
        ReadModel model = of(group);
        return model.generations()
                .filter(generation -> generation.equals(model.current())
                        || (generation.equals(model.next()) && model.closing())
                        || (generation.equals(model.retiring())
                                && model.retiringHasAnswered()
                                && retiringFor(generation).compareTo(settled) < 0))
                .toList();
    }

    /**
     * The collection that stands for this name now: the handling generation's own in an event handler, else the one that
     * answers.
     */
    public String nameOf(String collection) {
        if (DRAFT.isBound()) {
            DRAFT.get().collections().add(collection);
            return Generation.name(collection, DRAFT.get().number());
        }
        Generation owner = fresh().owners().get(collection);
        return Generation.beingHandled()
                .map(own -> own.collections().contains(collection) || isOf(own, owner)
                        ? own.nameOf(collection)
                        : nameIn(owner, collection))
                .orElseGet(() -> nameIn(owner, collection));
    }

    private static boolean isOf(Generation own, @Nullable Generation owner) {
        return owner != null && owner.group().equals(own.group());
    }

    private static String nameIn(@Nullable Generation owner, String collection) {
        return owner == null ? collection : owner.nameOf(collection);
    }

    /**
     * A new generation with the collections that starting over empties: they are there, empty, with their indexes.
     *
     * @param startOver what empties the read model; it must touch nothing but views
     */
    public static Generation draft(String group, int number, Runnable startOver) {
        Set<String> collections = new HashSet<>();
        ScopedValue.where(DRAFT, new Draft(number, collections)).run(startOver);
        return new Generation(group, number, collections);
    }

    /** The names of a retired generation's collections that no other one uses. */
    public static Set<String> leftBehind(ReadModel model, Generation retiring) {
        Set<String> names = new HashSet<>(model.current().collections());
        names.addAll(retiring.collections());
        return names.stream()
                .filter(name -> !retiring.nameOf(name).equals(model.current().nameOf(name)))
                .map(retiring::nameOf)
                .collect(Collectors.toSet());
    }
}
