package dev.waymark.kpi.level;

import dev.waymark.service.axon.Progress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The values of a KPI, wherever they come from. */
@Singleton
public class Samples {
    @Inject
    Measurements measurements;

    @Inject
    FeedbackCounts feedback;

    @Inject
    Progress progress;

    /** One sample for each stretch of time; the stretches follow one another without a gap. */
    public List<Sample> of(KpiView kpi, List<Span> spans) {
        return kpi.scope() == null
                ? measurements.samples(kpi.id(), spans)
                : feedback.samples(kpi.scope(), kpi.kind(), spans);
    }

    public Sample of(KpiView kpi, Span span) {
        return of(kpi, List.of(span)).getFirst();
    }

    /** Whether everything that was stored is counted; false for example while a view starts over. */
    public boolean areComplete() {
        return progress.await().visible()
                && progress.await(FeedbackCountsProjection.GROUP, FeedbackCountsProjection.LOG);
    }

    /** When the KPI was last measured; for feedback, to a quarter of an hour. */
    public Optional<Instant> lastMeasured(KpiView kpi) {
        return kpi.scope() == null ? measurements.last(kpi.id()) : feedback.lastAnswer(kpi.scope(), kpi.kind());
    }
}
