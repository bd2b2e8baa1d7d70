package dev.waymark.kpi.definition.write;

import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.kpi.definition.write.KpiCommand.DefineKpi;
import dev.waymark.service.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** What makes sense as a definition of a KPI. */
final class DefinitionRules {
    private static final int LONGEST_CADENCE_YEARS = 10;

    private DefinitionRules() {}

    static void check(DefineKpi kpi, Scale scale) {
        boolean isNumber = kpi.kind() == KpiKind.NUMBER;
        if (isNumber && kpi.scope() != null) {
            throw Refusal.invalid("scope", "is for KPIs fed by feedback; a number takes measurements");
        }
        if (!isNumber && kpi.scope() == null) {
            throw Refusal.invalid("scope", "is needed: which feedback is it computed from?");
        }
        scale.check("target", kpi.target());
        scale.check("warningLevel", kpi.warningLevel());
        checkThatWarningComesBeforeTarget(kpi);
        if (kpi.cadence() != null) {
            checkCadence(kpi.cadence());
        }
    }

    private static void checkThatWarningComesBeforeTarget(DefineKpi kpi) {
        if (kpi.target() == null || kpi.warningLevel() == null) {
            return;
        }
        int side = kpi.warningLevel().compareTo(kpi.target());
        if (kpi.direction() == Direction.HIGHER_IS_BETTER ? side >= 0 : side <= 0) {
            throw Refusal.invalid("warningLevel", "must be worse than the target");
        }
    }

    private static void checkCadence(String text) {
        LocalDate next = oneLater(text);
        if (!next.isAfter(LocalDate.EPOCH) || next.isAfter(LocalDate.EPOCH.plusYears(LONGEST_CADENCE_YEARS))) {
            throw Refusal.invalid("cadence", "must be longer than nothing and no longer than ten years");
        }
    }

    private static LocalDate oneLater(String cadence) {
        try {
            return LocalDate.EPOCH.plus(Period.parse(cadence));
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.invalid("cadence", "must be an ISO-8601 period, for example P1D or P1M");
        }
    }
}
