package dev.waymark.contracts.feedback;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of a survey. Texts are by language (BCP 47), the survey's default language always among them.
 *
 * @param id the same in all versions; answers name it
 * @param scale the highest rating, for {@link QuestionKind#RATING} alone
 * @param choices what can be chosen; the columns of a matrix
 * @param rows of a matrix
 * @param showIf when it is asked; absent for always
 */
public record SurveyQuestion(
        String id,
        QuestionKind kind,
        Map<String, String> text,
        boolean required,
        @Nullable Integer scale,
        List<Choice> choices,
        List<Choice> rows,
        @Nullable ShowIf showIf) {
    /** Something to choose, or a row. */
    public record Choice(String id, Map<String, String> text) {}

    /**
     * Asked only if an earlier question is asked and answered, and so.
     *
     * @param question the earlier one
     * @param from the lowest number that fits
     * @param to the highest number that fits
     * @param anyOf the choices one of which must be made; empty for any
     */
    public record ShowIf(
            String question,
            @Nullable Integer from,
            @Nullable Integer to,
            List<String> anyOf) {}
}
