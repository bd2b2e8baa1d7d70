package dev.waymark.kpi.definition.write;

import static dev.waymark.kpi.KpiProblem.FED_BY_FEEDBACK;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.eventstore.axon.Snapshotted;
import dev.waymark.kpi.definition.write.KpiCommand.DefineKpi;
import dev.waymark.kpi.definition.write.KpiCommand.RecordMeasurements;
import dev.waymark.kpi.definition.write.Recorded.Result;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Keeps one value for each time, and takes values only where none come from feedback. */
@Snapshotted(value = "kpi.Kpi", revision = 1)
public class Kpi {
    private static final Instant EARLIEST = Instant.EPOCH;
    /** How far a sender's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Scale SCALE = Scale.of(KpiKind.NUMBER);

    @AggregateIdentifier
    private KpiId kpi;

    private boolean fedByFeedback;
    private Map<Instant, Double> values = new HashMap<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Kpi() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Kpi(DefineKpi command) {
        Scale scale = Scale.of(command.kind());
        DefinitionRules.check(command, scale);
        apply(new KpiDefined(
                command.kpi(),
                command.name(),
                command.kind(),
                scale.unitOr(command.unit()),
                command.direction(),
                command.target(),
                command.warningLevel(),
                command.cadence(),
                command.owner(),
                command.scope()));
    }

    @CommandHandler
    Recorded handle(RecordMeasurements command) {
        if (fedByFeedback) {
            throw new Refusal(FED_BY_FEEDBACK);
        }
        Map<Instant, Double> changed = new TreeMap<>();
        List<Result> results = new ArrayList<>();
        for (Measurement measurement : command.measurements()) {
            Result result = resultOf(measurement, changed, command.now());
            results.add(result);
            if (result.isNews()) {
                changed.put(measurement.at(), measurement.value());
            }
        }
        changed.entrySet().removeIf(entry -> entry.getValue().equals(values.get(entry.getKey())));
        if (!changed.isEmpty()) {
            apply(new MeasurementsRecorded(
                    kpi,
                    changed.entrySet().stream()
                            .map(entry -> new Measurement(entry.getKey(), entry.getValue()))
                            .toList()));
        }
        return new Recorded(results);
    }

    private Result resultOf(Measurement measurement, Map<Instant, Double> changed, Instant now) {
        if (measurement.at().isBefore(EARLIEST) || measurement.at().isAfter(now.plus(AHEAD))) {
            return Result.rejected("at must lie between 1970 and now");
        }
        if (!SCALE.holds(measurement.value())) {
            return Result.rejected("value must lie " + SCALE.range());
        }
        Double before = changed.getOrDefault(measurement.at(), values.get(measurement.at()));
        return before == null ? Result.ACCEPTED : before == measurement.value() ? Result.DUPLICATE : Result.CORRECTED;
    }

    @EventSourcingHandler
    void on(KpiDefined event) {
        kpi = event.kpi();
        fedByFeedback = event.scope() != null;
    }

    @EventSourcingHandler
    void on(MeasurementsRecorded event) {
        event.measurements().forEach(measurement -> values.put(measurement.at(), measurement.value()));
    }
}
