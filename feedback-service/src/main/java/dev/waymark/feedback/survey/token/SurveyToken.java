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
}
