package dev.waymark.feedback.survey.token;

import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SurveyId;
import java.time.Instant;

/** What lets somebody answer a survey. It says nothing about who they are. */
public sealed interface SurveyToken {
    SurveyId survey();

    /** For one person's answers: of an invitation, or to go on with what was begun by the open link. */
    record Personal(SurveyId survey, ResponseId response, Instant expiresAt) implements SurveyToken {
        public boolean hasExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /** For everybody who has it, until the link is switched off. */
    record OpenLink(SurveyId survey, int link) implements SurveyToken {}

    /**
     * For one showing of the form to somebody who came by the open link. It names the response its answers begin, so that
     * a form that is sent twice is still one response.
     */
    record Showing(SurveyId survey, int link, ResponseId response) implements SurveyToken {}
}
