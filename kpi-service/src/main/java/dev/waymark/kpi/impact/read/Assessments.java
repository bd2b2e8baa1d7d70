package dev.waymark.kpi.impact.read;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.kpi.level.KpiView;
import dev.waymark.kpi.level.KpiViews;
import dev.waymark.kpi.level.LevelOfDays;
import dev.waymark.kpi.level.Sample;
import dev.waymark.kpi.level.Samples;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.statistics.Comparison;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the KPI of an action before and after it. */
@Singleton
public class Assessments {
    @Inject
    KpiViews kpis;

    @Inject
    ActionViews actions;

    @Inject
    Conclusions conclusions;

    @Inject
    Samples samples;

    @Inject
    Clock clock;

    @Inject
    Progress progress;

    /** Of all actions that promise to move the KPI, newest first. */
    public Page<Assessment> page(KpiId kpi, PageRequest request) {
        KpiView measured = kpis.open(kpi);
        Page<ActionView> page = actions.page(kpi, request);
        return new Page<>(
                page.items().stream()
                        .flatMap(action -> of(measured, action).stream())
                        .toList(),
                page.next());
    }

    /**
     * Of one action.
     *
     * @throws Refusal 404 if the action does not promise to move the KPI
     */
    public Assessment open(KpiId kpi, ActionId action) {
        KpiView measured = kpis.open(kpi);
        progress.await(ActionProjection.GROUP, ActionProjection.LOG);
        return actions.find(action)
                .flatMap(found -> of(measured, found))
                .orElseThrow(() -> Refusal.notFound("No action of that id promises to move this KPI"));
    }

    /** Whether all that happened is in what this class says; nothing may be concluded before. */
    public boolean areComplete() {
        return samples.areComplete() && progress.await(ActionProjection.GROUP, ActionProjection.LOG);
    }

    /**
     * Of one action, to be concluded.
     *
     * @throws Refusal 404 if the action does not promise to move the KPI, 503 while values are still being counted
     */
    public Assessment complete(KpiId kpi, ActionId action) {
        if (!areComplete()) {
            throw new Refusal(CommonProblem.UNAVAILABLE, "Values are still being counted");
        }
        return open(kpi, action);
    }

    /** The actions that are done and whose impact is not concluded. */
    public List<ActionView> unconcluded() {
        return actions.completed().stream()
                .filter(action -> conclusions.find(action.id()).isEmpty())
                .toList();
    }

    /** Empty where the action promises nothing, or a KPI nobody knows. */
    public Optional<Assessment> of(ActionView action) {
        return Optional.ofNullable(action.commitment())
                .flatMap(promised -> kpis.find(promised.kpi()))
                .flatMap(kpi -> of(kpi, action));
    }

    private Optional<Assessment> of(KpiView kpi, ActionView action) {
        return Optional.ofNullable(action.commitment())
                .filter(promised -> promised.kpi().equals(kpi.id()))
                .map(promised -> assess(kpi, action, promised));
    }

    private Assessment assess(KpiView kpi, ActionView action, Commitment promised) {
        Days baseline = new Days(promised.baselineFrom(), promised.baselineTo());
        Days evaluation = action.evaluation();
        Sample before = samples.of(kpi, baseline.span());
        Sample after = evaluation == null ? null : samples.of(kpi, evaluation.span());
        Optional<Comparison> comparison = Optional.ofNullable(after).flatMap(before::against);
        LevelOfDays levelAfter = evaluation == null || after == null ? null : evaluation.levelOf(after);
        return new Assessment(
                action.id(),
                action.title(),
                kpi.id(),
                kpi.unit(),
                action.improvement(),
                action.completedOn(),
                baseline.levelOf(before),
                levelAfter,
                evaluation != null && evaluation.areOver(clock.instant()),
                comparison.orElse(null),
                comparison.map(found -> verdict(found, kpi.direction())).orElse(null),
                promised.target(),
                reachesTarget(kpi, levelAfter, promised.target()),
                comparison.isPresent() ? null : whyNot(before, after),
                conclusions.find(action.id()).orElse(null));
    }

    private static @Nullable Boolean reachesTarget(KpiView kpi, @Nullable LevelOfDays after, double target) {
        if (after == null || after.level() == null) {
            return null;
        }
        return kpi.reaches(after.level(), target);
    }

    private static Verdict verdict(Comparison comparison, Direction direction) {
        if (!comparison.isSignificant()) {
            return Verdict.NO_EVIDENCE;
        }
        boolean rose = comparison.difference() > 0;
        return rose == (direction == Direction.HIGHER_IS_BETTER) ? Verdict.IMPROVED : Verdict.WORSENED;
    }

    private static String whyNot(Sample before, @Nullable Sample after) {
        return after == null
                ? "The action is not completed"
                : "There are %d values before and %d after; a comparison needs %d on each side"
                        .formatted(before.n(), after.n(), before.needed());
    }
}
