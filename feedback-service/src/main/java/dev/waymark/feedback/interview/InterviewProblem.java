package dev.waymark.feedback.interview;

import dev.waymark.service.problem.ProblemType;

/** What is refused of interviews. The names are the public types. */
public enum InterviewProblem implements ProblemType {
    NO_CONSENT(409, "The participant has not agreed that what they say is kept"),
    PARTICIPANT_ERASED(409, "The participant was erased: nothing more is kept of what they said"),
    INTERVIEW_FULL(409, "An interview does not hold more of that");

    private final int status;
    private final String title;

    InterviewProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
