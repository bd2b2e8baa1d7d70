package dev.waymark.contracts.kpi;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a KPI. */
public record KpiId(UUID value) implements Id {
    public static KpiId fromString(String text) {
        return new KpiId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "kpi";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
