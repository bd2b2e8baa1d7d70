package dev.waymark.feedback.closing.write;

import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.CustomerTold;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ResurveyObstacle;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.closing.Utterance;
import dev.waymark.feedback.closing.write.CaseRulesCommand.Turn;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a case. */
public sealed interface CaseCommand {
    CaseId caseId();

    /**
     * A rule fits.
     *
     * @param since when what is known of the utterance became so; the time to answer runs from there
     */
    record OpenCase(
            @TargetAggregateIdentifier CaseId caseId, CaseRulesId rules, Turn turn, Utterance utterance, Instant since)
            implements CaseCommand {}

    record AssignCase(@TargetAggregateIdentifier CaseId caseId, CaseOwner owner) implements CaseCommand {}

    record StartCase(@TargetAggregateIdentifier CaseId caseId) implements CaseCommand {}

    record NoteOnCase(@TargetAggregateIdentifier CaseId caseId, String text) implements CaseCommand {}

    /** Asks it to go on to whoever is its owner by now for want of an answer. */
    record EscalateCase(@TargetAggregateIdentifier CaseId caseId, Instant now) implements CaseCommand {}

    /** What is not known yet is null, and refused. */
    record CloseCase(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable String rootCause,
            @Nullable String actionTaken,
            @Nullable CustomerTold told,
            @Nullable String why,
            boolean resurvey,
            Instant now)
            implements CaseCommand {}

    record ReopenCase(@TargetAggregateIdentifier CaseId caseId, String reason, Instant now) implements CaseCommand {}

    /**
     * Asks whether it is time to ask the customer again.
     *
     * @param obstacle why they are not asked; null where nothing stands against it
     */
    record RequestResurvey(
            @TargetAggregateIdentifier CaseId caseId,
            @Nullable ResurveyObstacle obstacle,
            Instant now) implements CaseCommand {}

    /** The customer says something else by now than what the case is about. */
    record NoteCorrection(@TargetAggregateIdentifier CaseId caseId, Scores now) implements CaseCommand {}

    record MeasureRecovery(@TargetAggregateIdentifier CaseId caseId, FeedbackId feedback, Scores after)
            implements CaseCommand {}
}
