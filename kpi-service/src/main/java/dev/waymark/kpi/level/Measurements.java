package dev.waymark.kpi.level;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.kpi.level.Sample.OfNumbers;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import dev.waymark.statistics.Moments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The values that were sent in, as they now stand. */
@Singleton
public class Measurements {
    private final View<MeasurementView> values;

    @Inject
    Measurements(ReadModels readModels) {
        this.values = readModels.view("measurements", MeasurementView.class);
        values.index(Indexes.ascending("kpi", "at"));
    }

    /**
     * The values of a KPI, oldest first.
     *
     * @param from the first instant wanted, null for the beginning
     * @param to the first instant no longer wanted, null for no end
     */
    public Page<Measurement> page(KpiId kpi, @Nullable Instant from, @Nullable Instant to, PageRequest request) {
        Bson filter = eq("kpi", kpi.toString());
        filter = from == null ? filter : and(filter, gte("at", from));
        filter = to == null ? filter : and(filter, lt("at", to));
        return values.page(filter, new Order("at", false), request).map(MeasurementView::measurement);
    }

    List<Sample> samples(KpiId kpi, List<Span> spans) {
        Sums<Moments> sums = new Sums<>(spans, Moments.NONE, Moments::plus);
        Span whole = sums.whole();
        values.findAll(and(eq("kpi", kpi.toString()), gte("at", whole.from()), lt("at", whole.to())))
                .forEach(value -> sums.add(value.at(), Moments.of(value.value())));
        return sums.each(OfNumbers::new);
    }

    Optional<Instant> last(KpiId kpi) {
        return values.page(eq("kpi", kpi.toString()), new Order("at", true), new PageRequest(1, null)).items().stream()
                .map(MeasurementView::at)
                .findFirst();
    }

    void record(MeasurementsRecorded event, EventPosition position) {
        for (Measurement measurement : event.measurements()) {
            values.change(
                    MeasurementView.idOf(event.kpi(), measurement.at()),
                    position,
                    combine(
                            set("kpi", event.kpi().toString()),
                            set("at", measurement.at()),
                            set("value", measurement.value())));
        }
    }

    void clear() {
        values.clear();
    }
}
