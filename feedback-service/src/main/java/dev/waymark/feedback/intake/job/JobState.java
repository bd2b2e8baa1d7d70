package dev.waymark.feedback.intake.job;

/** How far an import has come. */
public enum JobState {
    /** Its file is still arriving. */
    ARRIVING,
    WAITING,
    RUNNING,
    DONE,
    /** The file as a whole could not be read. */
    FAILED,
    CANCELLED;

    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
