package dev.waymark.action.opportunity.read;

/** Whether an opportunity still waits to be taken. */
public enum OpportunityState {
    OPEN,
    DISMISSED
}
