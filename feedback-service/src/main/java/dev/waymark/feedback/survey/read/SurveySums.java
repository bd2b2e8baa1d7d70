package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveyQuestion;
import dev.waymark.contracts.feedback.SurveyQuestion.Choice;
import dev.waymark.feedback.survey.questionnaire.Questionnaire;
import dev.waymark.feedback.survey.questionnaire.Scale;
import dev.waymark.feedback.survey.read.SurveyResults.Count;
import dev.waymark.feedback.survey.read.SurveyResults.Participation;
import dev.waymark.feedback.survey.read.SurveyResults.QuestionResult;
import dev.waymark.feedback.survey.read.SurveyResults.RowResult;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Moments;
import dev.waymark.statistics.Nps;
import dev.waymark.statistics.Proportion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums up what was counted of a survey. */
@Singleton
public class SurveySums {
    private final SurveyFigures figures;

    @Inject
    SurveySums(SurveyFigures figures) {
        this.figures = figures;
    }

    public SurveyResults of(SurveyId survey, Questionnaire asked) {
        AnswerCounts counts = figures.answers(survey, asked.version());
        return new SurveyResults(
                survey,
                asked.version(),
                Participation.of(figures.participation(survey)),
                counts.responses(),
                asked.definition().questions().stream()
                        .map(question -> result(question, counts))
                        .toList());
    }

    private static QuestionResult result(SurveyQuestion question, AnswerCounts counts) {
        long n = counts.answered(question.id());
        return switch (question.kind()) {
            case NPS, CSAT, CES, RATING -> number(question, counts, n);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, CONSENT -> {
                List<Count> chosen = counts(question.choices(), n, choice -> counts.of(question.id(), choice));
                yield new QuestionResult(question.id(), question.kind(), n, chosen, List.of(), null, null, null);
            }
            case TEXT -> new QuestionResult(question.id(), question.kind(), n, List.of(), List.of(), null, null, null);
            case MATRIX -> {
                List<RowResult> rows = question.rows().stream()
                        .map(row -> row(question, row.id(), counts))
                        .toList();
                yield new QuestionResult(question.id(), question.kind(), n, List.of(), rows, null, null, null);
            }
        };
    }

    private static RowResult row(SurveyQuestion question, String row, AnswerCounts counts) {
        long n = question.choices().stream()
                .mapToLong(choice -> counts.of(question.id(), row, choice.id()))
                .sum();
        return new RowResult(row, n, counts(question.choices(), n, choice -> counts.of(question.id(), row, choice)));
    }

    @FunctionalInterface
    private interface Counter {
        long of(String choice);
    }

    private static List<Count> counts(List<Choice> choices, long n, Counter counter) {
        return choices.stream()
                .map(choice -> count(choice.id(), counter.of(choice.id()), n))
                .toList();
    }

    private static Count count(String answer, long count, long n) {
        return new Count(answer, count, SurveyResults.share(count, n));
    }

    private static QuestionResult number(SurveyQuestion question, AnswerCounts counts, long n) {
        Scale scale = Scale.of(question).orElseThrow();
        long[] byNumber = IntStream.rangeClosed(0, scale.high())
                .mapToLong(number -> counts.of(question.id(), Integer.toString(number)))
                .toArray();
        List<Count> shown = scale.numbers()
                .mapToObj(number -> count(Integer.toString(number), byNumber[number], n))
                .toList();
        return new QuestionResult(
                question.id(),
                question.kind(),
                n,
                shown,
                List.of(),
                score(question, byNumber, n),
                mean(byNumber, n),
                convention(question));
    }

    private static @Nullable Estimate score(SurveyQuestion question, long[] byNumber, long n) {
        return switch (question.kind()) {
            case NPS ->
                new Nps(from(byNumber, 9), from(byNumber, 7) - from(byNumber, 9), n - from(byNumber, 7))
                        .estimate()
                        .orElse(null);
            case CSAT -> new Proportion(from(byNumber, 4), n).estimate().orElse(null);
            case CES -> new Proportion(from(byNumber, 5), n).estimate().orElse(null);
            case RATING, SINGLE_CHOICE, MULTIPLE_CHOICE, CONSENT, TEXT, MATRIX -> null;
        };
    }

    private static String convention(SurveyQuestion question) {
        return switch (question.kind()) {
            case NPS -> "100 · (share of 9–10 − share of 0–6); Wald interval, adjusted below 100 answers";
            case CSAT -> "share of 4 and 5 of 1–5 with Wilson's interval; mean with Student's t interval";
            case CES -> "CES 2.0: share of 5–7 of 1–7 with Wilson's interval; mean with Student's t interval";
            default -> "mean with Student's t interval";
        };
    }

    private static long from(long[] byNumber, int lowest) {
        return IntStream.range(lowest, byNumber.length)
                .mapToLong(number -> byNumber[number])
                .sum();
    }

    private static @Nullable Estimate mean(long[] byNumber, long n) {
        double sum = 0;
        double squares = 0;
        for (int number = 0; number < byNumber.length; number++) {
            sum += (double) number * byNumber[number];
            squares += (double) number * number * byNumber[number];
        }
        return Moments.ofSums(n, sum, squares).estimate().orElse(null);
    }
}
