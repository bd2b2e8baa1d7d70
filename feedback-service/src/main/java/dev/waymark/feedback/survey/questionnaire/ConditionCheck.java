package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.contracts.feedback.SurveyQuestion.ShowIf;
import dev.waymark.service.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a condition. As it can only look back, none can go in a circle. */
final class ConditionCheck {
    private ConditionCheck() {}

    /**
     * What is wrong.
     *
     * @param asked the earlier question it names, if there is one
     */
    static List<Violation> of(String at, ShowIf condition, @Nullable SurveyQuestion asked) {
        if (asked == null) {
            return List.of(new Violation(at + "question", "must be the id of an earlier question"));
        }
        List<Violation> violations = new ArrayList<>();
        Optional<Scale> scale = Scale.of(asked);
        boolean onScale = Stream.of(condition.from(), condition.to())
                .flatMap(Stream::ofNullable)
                .allMatch(number -> scale.isPresent() && scale.get().contains(number));
        if (!onScale) {
            violations.add(new Violation(at + "from", "and 'to' must be numbers that question can be answered with"));
        }
        if (condition.from() != null && condition.to() != null && condition.from() > condition.to()) {
            violations.add(new Violation(at + "from", "must not be above 'to'"));
        }
        boolean chooses = switch (asked.kind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, CONSENT -> true;
            case NPS, CSAT, CES, RATING, TEXT, MATRIX -> false;
        };
        Set<String> choices = asked.choices().stream().map(Choice::id).collect(Collectors.toSet());
        if (!condition.anyOf().isEmpty() && !(chooses && choices.containsAll(condition.anyOf()))) {
            violations.add(new Violation(at + "anyOf", "must be choices of that question"));
        }
        return violations;
    }
}
