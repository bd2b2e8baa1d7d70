package dev.waymark.contracts.feedback;

/** Which of a rule's members gets the next case. In either way those wait longest who had one last. */
public enum CaseAssignment {
    /** Any member. */
    ROUND_ROBIN,
    /** A member of the department that owns the touchpoint; any member where nobody is of that department. */
    OWNING_DEPARTMENT
}
