package dev.waymark.contracts.feedback;

/** Whether the customer was told what was done. */
public enum CustomerTold {
    YES,
    NO,
    /** Nobody could: they are not known, or did not want it. */
    NOT_POSSIBLE
}
