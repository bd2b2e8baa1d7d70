package dev.waymark.contracts.map;

import dev.waymark.contracts.UserId;

/** Somebody who takes part in a review, or leads a workshop. */
public record Participant(UserId user, String name) {}
