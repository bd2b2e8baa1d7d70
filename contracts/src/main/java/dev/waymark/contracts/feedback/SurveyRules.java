package dev.waymark.contracts.feedback;

import org.jspecify.annotations.Nullable;

/**
 * How long a survey may be answered, and by how many.
 *
 * @param quota it closes when so many have completed it; absent for no limit
 * @param quotaPerSegment how many of one segment may complete it; absent for no limit
 * @param continueHours how long somebody who has begun may go on; what they have said by then counts
 * @param editMinutes how long somebody may change what they have completed
 */
public record SurveyRules(
        @Nullable Integer quota, @Nullable Integer quotaPerSegment, int continueHours, int editMinutes) {}
