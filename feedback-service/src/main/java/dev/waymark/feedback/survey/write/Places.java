package dev.waymark.feedback.survey.write;

import static dev.waymark.feedback.survey.SurveyProblem.SURVEY_QUOTA_REACHED;

import dev.waymark.contracts.feedback.SurveyRules;
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many have completed a survey, in all and of each segment; who is of none is held to no segment's number. */
final class Places {
    private long taken;
    private final Map<String, Long> bySegment = new HashMap<>();

    void take(@Nullable String segment) {
        taken++;
        if (segment != null) {
            bySegment.merge(segment, 1L, Long::sum);
        }
    }

    boolean areTaken(SurveyRules rules) {
        return rules.quota() != null && taken >= rules.quota();
    }

    void requireRoom(SurveyRules rules) {
        if (areTaken(rules)) {
            throw new Refusal(SURVEY_QUOTA_REACHED, "All %d places are taken".formatted(rules.quota()));
        }
    }

    void requireRoom(SurveyRules rules, @Nullable String segment) {
        requireRoom(rules);
        if (segment != null
                && rules.quotaPerSegment() != null
                && bySegment.getOrDefault(segment, 0L) >= rules.quotaPerSegment()) {
            throw new Refusal(
                    SURVEY_QUOTA_REACHED, "All %d places of the segment are taken".formatted(rules.quotaPerSegment()));
        }
    }
}
