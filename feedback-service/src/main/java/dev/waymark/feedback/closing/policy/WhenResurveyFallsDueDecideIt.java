package dev.waymark.feedback.closing.policy;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.ResurveyObstacle;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.feedback.closing.read.CaseView;
import dev.waymark.feedback.closing.read.CaseViews;
import dev.waymark.feedback.closing.read.OpenSurveys;
import dev.waymark.feedback.closing.write.CaseCommand.RequestResurvey;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Commands;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every minute for customers to be asked again by now. The case decides once, whoever looks; what was missed while
 * nothing ran is decided at once.
 */
@Singleton
public class WhenResurveyFallsDueDecideIt {
    private static final Logger LOG = Logger.getLogger(WhenResurveyFallsDueDecideIt.class);

    private final CaseViews cases;
    private final FeedbackViews feedback;
    private final OpenSurveys surveys;
    private final Vault vault;
    private final Commands commands;
    private final Clock clock;

    @Inject
    WhenResurveyFallsDueDecideIt(
            CaseViews cases, FeedbackViews feedback, OpenSurveys surveys, Vault vault, Commands commands, Clock clock) {
        this.cases = cases;
        this.feedback = feedback;
        this.surveys = surveys;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "50s", concurrentExecution = ConcurrentExecution.SKIP)
    void decideWhatIsDue() {
        Instant now = clock.instant();
        cases.toResurvey(now).forEach(due -> decide(due, now));
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void decide(CaseView due, Instant now) {
        try {
            feedback.find(due.feedback())
                    .ifPresent(said -> commands.order(new RequestResurvey(due.id(), obstacle(said, due), now)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Whether the customer of case %s is asked again could not be decided", due.id());
        }
    }

    private @Nullable ResurveyObstacle obstacle(FeedbackView said, CaseView due) {
        SubjectId subject = said.subject();
        if (said.erasedAt() != null) {
            return ResurveyObstacle.CUSTOMER_ERASED;
        }
        if (subject == null) {
            return ResurveyObstacle.CUSTOMER_UNKNOWN;
        }
        Vault.Opened opened = vault.open(List.of(subject));
        if (opened.isErased(subject)) {
            return ResurveyObstacle.CUSTOMER_ERASED;
        }
        if (opened.customer(subject) == null) {
            return ResurveyObstacle.CUSTOMER_UNKNOWN;
        }
        if (!Optional.ofNullable(said.consent()).map(Consent::contact).orElse(false)) {
            return ResurveyObstacle.NO_CONSENT;
        }
        SurveyId survey = Objects.requireNonNull(due.closing()).resurveySurvey();
        return survey != null && surveys.contains(survey) ? null : ResurveyObstacle.SURVEY_NOT_OPEN;
    }
}
