package dev.waymark.contracts.feedback;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to one question.
 *
 * @param number of NPS, CSAT, CES and rating
 * @param choices made; one of them for a single choice
 * @param rows of a matrix, the choice made for each
 * @param text sealed for the response
 */
public record SurveyAnswer(
        String question,
        @Nullable Integer number,
        List<String> choices,
        Map<String, String> rows,
        @Nullable SealedText text) {}
