package dev.waymark.contracts.map;

import dev.waymark.contracts.UserId;
import org.jspecify.annotations.Nullable;

/** Somebody who is asked to a workshop, and for which department they speak. */
public record Invitee(UserId user, String name, @Nullable String department) {}
