package dev.waymark.feedback.survey.page;

import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.feedback.survey.questionnaire.Flaw;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts of a survey for somebody who has answered so. Parts keep their numbers whatever is answered; one in which
 * nothing is asked is passed over.
 */
record PageParts(Questionnaire questionnaire, List<SurveyAnswer> answers) {
    int count() {
        return questionnaire.parts().size();
    }

    /** What the part asks, by what was answered before it. */
    List<SurveyQuestion> asked(int part) {
        List<SurveyQuestion> asked = questionnaire.asked(answers);
        return questionnaire.parts().get(part - 1).stream()
                .filter(asked::contains)
                .toList();
    }

    Optional<Integer> after(int part) {
        return with(IntStream.rangeClosed(part + 1, count()));
    }

    Optional<Integer> before(int part) {
        return with(IntStream.range(1, part).map(number -> part - number));
    }

    /** Where to go on: the first part of which nothing is answered, else the last one. */
    int current() {
        return IntStream.rangeClosed(1, count())
                .filter(part -> !asked(part).isEmpty())
                .filter(part -> asked(part).stream().noneMatch(this::isAnswered))
                .findFirst()
                .orElseGet(() -> with(IntStream.range(0, count()).map(number -> count() - number))
                        .orElse(1));
    }

    /** The first part in which something is missing. */
    Optional<Integer> incomplete() {
        List<String> missing =
                questionnaire.missing(answers).stream().map(Flaw::question).toList();
        return IntStream.rangeClosed(1, count())
                .filter(part -> asked(part).stream().anyMatch(question -> missing.contains(question.id())))
                .boxed()
                .findFirst();
    }

    /** A number somebody put into the address, brought to one there is. */
    int nearest(int wanted) {
        int part = Math.clamp(wanted, 1, count());
        return asked(part).isEmpty() ? before(part).or(() -> after(part)).orElse(1) : part;
    }

    private Optional<Integer> with(IntStream parts) {
        return parts.filter(part -> !asked(part).isEmpty()).boxed().findFirst();
    }

    private boolean isAnswered(SurveyQuestion question) {
        return answers.stream().anyMatch(answer -> answer.question().equals(question.id()));
    }
}
