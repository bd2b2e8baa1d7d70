package dev.waymark.feedback.closing;

import dev.waymark.contracts.feedback.CaseConditions;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an utterance by now, as far as rules ask for it.
 *
 * @param heardAt when it arrived
 * @param collectedAt when it was said
 * @param sentiment null while it is not known, or is not certain
 * @param theme the theme it was just found to speak of
 * @param ownerTeam the team that answers for its touchpoint
 */
public record Utterance(
        FeedbackId feedback,
        Instant heardAt,
        Instant collectedAt,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable String segment,
        @Nullable String channel,
        Scores scores,
        @Nullable Double sentiment,
        @Nullable ThemeId theme,
        boolean momentOfTruth,
        @Nullable String ownerTeam) {
    /** The same with its sentiment. */
    public Utterance felt(@Nullable Double how) {
        return new Utterance(
                feedback,
                heardAt,
                collectedAt,
                map,
                stage,
                touchpoint,
                segment,
                channel,
                scores,
                how,
                theme,
                momentOfTruth,
                ownerTeam);
    }

    /** The same, found to speak of a theme. */
    public Utterance speakingOf(ThemeId found) {
        return new Utterance(
                feedback,
                heardAt,
                collectedAt,
                map,
                stage,
                touchpoint,
                segment,
                channel,
                scores,
                sentiment,
                found,
                momentOfTruth,
                ownerTeam);
    }

    /** The same, said of another place. */
    public Utterance at(
            @Nullable JourneyMapId otherMap,
            @Nullable StageId otherStage,
            @Nullable TouchpointId otherTouchpoint,
            boolean isMomentOfTruth,
            @Nullable String team) {
        return new Utterance(
                feedback,
                heardAt,
                collectedAt,
                otherMap,
                otherStage,
                otherTouchpoint,
                segment,
                channel,
                scores,
                sentiment,
                theme,
                isMomentOfTruth,
                team);
    }

    /** Whether the rule opens a case for it at that moment. */
    public boolean fits(CaseRule rule, Instant now) {
        Integer days = rule.withinDays();
        return (days == null || !collectedAt.isBefore(now.minus(Duration.ofDays(days)))) && fits(rule.when());
    }

    private boolean fits(CaseConditions when) {
        return isAtMost(scores.nps(), when.npsAtMost())
                && isAtMost(scores.csat(), when.csatAtMost())
                && isAtMost(scores.ces(), when.cesAtMost())
                && isAtMost(sentiment, when.sentimentAtMost())
                && is(theme, when.theme())
                && is(momentOfTruth, when.momentOfTruth())
                && is(map, when.map())
                && is(stage, when.stage())
                && is(touchpoint, when.touchpoint())
                && isCalled(segment, when.segment())
                && isCalled(channel, when.channel());
    }

    private static boolean isAtMost(@Nullable Number score, @Nullable Number most) {
        return most == null || (score != null && score.doubleValue() <= most.doubleValue());
    }

    private static boolean is(@Nullable Object known, @Nullable Object wanted) {
        return wanted == null || wanted.equals(known);
    }

    private static boolean isCalled(@Nullable String known, @Nullable String wanted) {
        return wanted == null || wanted.equalsIgnoreCase(known);
    }
}
