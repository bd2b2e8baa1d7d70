package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a workshop before it begins.
 *
 * @param goal what it shall lead to
 * @param agenda what happens in it, in what order
 * @param facilitator who leads it
 */
public record WorkshopPlan(
        String title, @Nullable String goal, @Nullable String agenda, WorkshopTime time, Participant facilitator) {
    public WorkshopPlan {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A workshop has a title");
        }
    }
}
