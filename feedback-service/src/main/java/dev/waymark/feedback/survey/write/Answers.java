package dev.waymark.feedback.survey.write;

import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveySubject;
import java.util.List;

/** How answers follow from others. */
final class Answers {
    private Answers() {}

    /** What is needed to count them no longer. */
    static List<SurveyAnswer> withoutWords(List<SurveyAnswer> answers) {
        return answers.stream()
                .map(answer ->
                        new SurveyAnswer(answer.question(), answer.number(), answer.choices(), answer.rows(), null))
                .toList();
    }

    /** What the invitation says of segment and channel is nearer than what the survey says. */
    static SurveySubject about(SurveySubject survey, CustomerInvited invited) {
        return new SurveySubject(
                survey.map(),
                survey.stage(),
                survey.touchpoint(),
                survey.persona(),
                invited.segment() == null ? survey.segment() : invited.segment(),
                invited.channel() == null ? survey.channel() : invited.channel());
    }
}
