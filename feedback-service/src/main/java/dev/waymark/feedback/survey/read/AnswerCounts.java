package dev.waymark.feedback.survey.read;

import com.mongodb.client.model.Updates;
import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.AnswersSaved;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.SurveyAnswer;
import dev.waymark.contracts.feedback.SurveyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer was given to one version of a survey.
 *
 * @param responses that count
 * @param counts by question and answer, as {@link #key} writes them
 */
public record AnswerCounts(
        @BsonId String id, long responses, @Nullable Map<String, Long> counts) {
    /** What changes a version's counts. */
    record Change(String id, Bson update) {}

    /** How often it was answered so; ids hold neither sign. */
    public long of(String question, String... answer) {
        return counts == null ? 0 : counts.getOrDefault(key(question, answer), 0L);
    }

    /** How many answered the question. */
    public long answered(String question) {
        return counts == null ? 0 : counts.getOrDefault(question + "#", 0L);
    }

    static Optional<Change> by(ResponseEvent event) {
        return switch (event) {
            case ResponseCompleted it ->
                Optional.of(change(it.survey(), it.version(), 1, it.given().answers(), List.of()));
            case ResponseLapsed it ->
                Optional.of(change(it.survey(), it.version(), 1, it.given().answers(), List.of()));
            case ResponseRevised it ->
                Optional.of(change(it.survey(), it.version(), 0, it.given().answers(), it.replaced()));
            case CustomerInvited _, ResponseStarted _, AnswersSaved _ -> Optional.empty();
        };
    }

    private static Change change(
            SurveyId survey, int version, long more, List<SurveyAnswer> now, List<SurveyAnswer> before) {
        Map<String, Long> difference = new TreeMap<>();
        now.forEach(answer -> add(difference, answer, 1));
        before.forEach(answer -> add(difference, answer, -1));
        List<Bson> updates = difference.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> Updates.inc("counts." + count.getKey(), count.getValue()))
                .toList();
        return new Change(
                SurveyVersionView.idOf(survey, version),
                Updates.combine(Updates.inc("responses", more), Updates.combine(updates)));
    }

    private static void add(Map<String, Long> sums, SurveyAnswer answer, long times) {
        sums.merge(answer.question() + "#", times, Long::sum);
        if (answer.number() != null) {
            sums.merge(key(answer.question(), answer.number().toString()), times, Long::sum);
        }
        answer.choices().forEach(choice -> sums.merge(key(answer.question(), choice), times, Long::sum));
        answer.rows().forEach((row, choice) -> sums.merge(key(answer.question(), row, choice), times, Long::sum));
    }

    private static String key(String question, String... answer) {
        return question + "=" + String.join("=", answer);
    }
}
