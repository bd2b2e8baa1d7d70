package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.UserId;
import org.jspecify.annotations.Nullable;

/** Somebody of the organisation, as a stakeholder is shown. */
public record Person(UserId id, String name, @Nullable String department) {}
