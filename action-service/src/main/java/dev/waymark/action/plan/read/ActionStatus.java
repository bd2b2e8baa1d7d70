package dev.waymark.action.plan.read;

import java.util.EnumSet;
import java.util.Set;

/** Where an action is in its life. */
public enum ActionStatus {
    PLANNED,
    STARTED,
    DONE,
    DROPPED;

    /** Those with work left. */
    static final Set<ActionStatus> OPEN = EnumSet.of(PLANNED, STARTED);
}
