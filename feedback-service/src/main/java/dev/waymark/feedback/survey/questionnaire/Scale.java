package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SurveyQuestion;
import java.util.Optional;
import java.util.stream.IntStream;

/** The whole numbers a question can be answered with. */
public record Scale(int low, int high) {
    /** Empty for questions that are not answered with a number. */
    public static Optional<Scale> of(SurveyQuestion question) {
        return switch (question.kind()) {
            case NPS -> Optional.of(new Scale(0, 10));
            case CSAT -> Optional.of(new Scale(1, 5));
            case CES -> Optional.of(new Scale(1, 7));
            case RATING -> Optional.of(new Scale(1, question.scale() == null ? 5 : question.scale()));
            case SINGLE_CHOICE, MULTIPLE_CHOICE, CONSENT, TEXT, MATRIX -> Optional.empty();
        };
    }

    public boolean contains(int number) {
        return low <= number && number <= high;
    }

    public IntStream numbers() {
        return IntStream.rangeClosed(low, high);
    }
}
