package dev.waymark.service.axon;

import dev.waymark.service.axon.ProjectionState.Phase;
import dev.waymark.service.axon.ProjectionState.Reached;
import dev.waymark.service.axon.ProjectionState.Rebuild;
import dev.waymark.service.generation.Generation;
import dev.waymark.service.generation.Generations;
import dev.waymark.service.generation.ReadModel;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator sees of processing groups, and does with them. */
@Singleton
public class Projections {
    private final Processors processors;
    private final Rebuilds rebuilds;
    private final Generations generations;
    private final Logs logs;

    @Inject
    Projections(AxonRuntime runtime, Generations generations, Logs logs) {
        this.processors = runtime.eventProcessors();
        this.rebuilds = runtime.rebuilds();
        this.generations = generations;
        this.logs = logs;
    }

    /** How all groups are. */
    public List<ProjectionState> list() {
        return processors.all().stream().map(this::state).toList();
    }

    /**
     * How one is.
     *
     * @throws Refusal 404 when there is none of that name
     */
    public ProjectionState of(String group) {
        return state(known(group));
    }

    /**
     * Begins to build a projection anew from the first event on. Until that has caught up, what is there goes on
     * answering.
     *
     * @throws Refusal 404 when there is none of that name, 409 when it is no projection or is being rebuilt
     */
    public ProjectionState rebuild(String group) {
        Processor what = known(group);
        if (!(what.handler() instanceof Projection projection)) {
            throw new Refusal(RebuildProblem.NOT_REBUILDABLE, "A policy would send its commands again");
        }
        if (!rebuilds.begin(what, projection)) {
            throw new Refusal(RebuildProblem.REBUILD_RUNNING);
        }
        return state(what);
    }

    /**
     * Gives a rebuild up; what answers goes on answering.
     *
     * @throws Refusal 404 when there is none of that name, 409 when nothing is being built
     */
    public ProjectionState giveUp(String group) {
        Processor what = known(group);
        if (!rebuilds.giveUp(group)) {
            throw new Refusal(RebuildProblem.NO_REBUILD);
        }
        return state(what);
    }

    private Processor known(String group) {
        return processors.find(group).orElseThrow(() -> Refusal.notFound("No such processing group"));
    }

    private ProjectionState state(Processor what) {
        ReadModel model = generations.of(what.group());
        return new ProjectionState(
                what.group(),
                what.handler() instanceof Projection,
                model.current().number(),
                processors.of(model.current()).map(RunningProcessor::isWell).orElse(false),
                reached(what, model.current()),
                rebuild(what, model));
    }

    private @Nullable Rebuild rebuild(Processor what, ReadModel model) {
        Generation next = model.next();
        Generation retiring = model.retiring();
        if (next != null) {
            return new Rebuild(model.closing() ? Phase.TURNING : Phase.BUILDING, next.number(), reached(what, next));
        }
        return retiring == null ? null : new Rebuild(Phase.TIDYING, retiring.number(), List.of());
    }

    private List<Reached> reached(Processor what, Generation generation) {
        return what.logs().stream()
                .map(log -> Reached.of(log, processors.position(generation, log), logs.head(log)))
                .toList();
    }
}
