package dev.waymark.map.insight.write;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightState;

/** All a writer says of an insight. */
public record InsightDocument(InsightContent content, InsightState state) {}
