package dev.waymark.contracts.kpi;

/** What the values of a KPI are, and with it how they are added up and compared. */
public enum KpiKind {
    /** Net Promoter Score of 0–10 answers. */
    NPS,
    /** Share of 4 and 5 among 1–5 answers. */
    CSAT,
    /** Any quantity; periods are compared by their means. */
    NUMBER
}
