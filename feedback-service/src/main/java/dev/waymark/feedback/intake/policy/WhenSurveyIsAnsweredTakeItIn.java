package dev.waymark.feedback.intake.policy;

import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.GivenAnswers;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Revisions;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.write.Submission;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Policy;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Answers that count are an utterance like any other, by the id of the response; changed ones change it. */
@Singleton
@ProcessingGroup("when-survey-is-answered-take-it-in")
class WhenSurveyIsAnsweredTakeItIn implements Policy {
    static final String SOURCE = "survey";

    /** What an utterance holds; further answers stay with the response. */
    private static final int LONGEST_COMMENT = 10_000;

    private final Submissions submissions;
    private final Revisions revisions;
    private final Vault vault;
    private final RequestMetadata origin;

    @Inject
    WhenSurveyIsAnsweredTakeItIn(Submissions submissions, Revisions revisions, Vault vault, RequestMetadata origin) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.vault = vault;
        this.origin = origin;
    }

    @EventHandler
    void on(ResponseCompleted event) {
        submit(event, event.given(), event.completedAt());
    }

    @EventHandler
    void on(ResponseLapsed event) {
        submit(event, event.given(), event.lapsedAt());
    }

    @EventHandler
    void on(ResponseRevised event) {
        if (submit(event, event.given(), event.revisedAt())) {
            return;
        }
        Said said = said(event.response(), event.given());
        revisions.revise(
                new Submission(SOURCE, event.response().toString()),
                event.edition(),
                event.given().scores(),
                event.given().language(),
                said.customer(),
                said.comment(),
                event.given().consent());
    }

    /** False where it is there already, with whatever it says. */
    private boolean submit(ResponseEvent event, GivenAnswers given, Instant at) {
        Said said = said(event.response(), given);
        if (said.comment() == null && given.scores().equals(Scores.NONE)) {
            // Only choices: they are counted with the survey, and say nothing by themselves.
            return false;
        }
        SurveySubject about = given.about();
        NewFeedback feedback = new NewFeedback(
                SOURCE,
                event.response().toString(),
                at,
                about.channel(),
                about.segment(),
                about.map(),
                text(about.stage()),
                text(about.touchpoint()),
                given.scores(),
                said.comment(),
                given.language(),
                said.customer(),
                given.consent());
        return submissions.submit(feedback, origin.now()).isNew();
    }

    /** What can still be read of it. */
    private record Said(@Nullable String customer, @Nullable String comment) {}

    private Said said(ResponseId response, GivenAnswers given) {
        SubjectId subject = given.subject();
        List<SealedText> texts = given.answers().stream()
                .map(SurveyAnswer::text)
                .filter(Objects::nonNull)
                .toList();
        Vault.Opened opened = vault.open(
                Stream.concat(Stream.ofNullable(subject), texts.stream().map(SealedText::subject))
                        .toList());
        StringBuilder comment = new StringBuilder();
        for (SealedText text : texts) {
            String words = opened.text(response, text);
            if (words != null && comment.length() + words.length() + 2 <= LONGEST_COMMENT) {
                comment.append(comment.isEmpty() ? "" : "\n\n").append(words);
            }
        }
        return new Said(
                subject == null ? null : opened.customer(subject), comment.isEmpty() ? null : comment.toString());
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
