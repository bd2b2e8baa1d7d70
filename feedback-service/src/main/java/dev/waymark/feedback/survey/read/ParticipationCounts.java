package dev.waymark.feedback.survey.read;

import com.mongodb.client.model.Updates;
import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.AnswersSaved;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseRevised;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseStarted;
import dev.waymark.contracts.feedback.SurveyId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** How many were invited to a survey, have begun, have completed it, by invitation and by the open link. */
public record ParticipationCounts(
        @BsonId SurveyId id,
        long invited,
        long startedByInvitation,
        long startedByLink,
        long completedByInvitation,
        long completedByLink,
        long lapsed) {
    private static final List<String> ALL = Arrays.stream(ParticipationCounts.class.getRecordComponents())
            .skip(1)
            .map(component -> component.getName())
            .toList();

    static ParticipationCounts none(SurveyId survey) {
        return new ParticipationCounts(survey, 0, 0, 0, 0, 0, 0);
    }

    /** Counts what happened, where it counts. */
    static Optional<Bson> plus(ResponseEvent event) {
        return switch (event) {
            case CustomerInvited _ -> Optional.of(oneMore("invited"));
            case ResponseStarted it -> Optional.of(oneMore(it.invited() ? "startedByInvitation" : "startedByLink"));
            case ResponseCompleted it ->
                Optional.of(oneMore(it.invited() ? "completedByInvitation" : "completedByLink"));
            case ResponseLapsed _ -> Optional.of(oneMore("lapsed"));
            case AnswersSaved _, ResponseRevised _ -> Optional.empty();
        };
    }

    /** All are there from the first one on. */
    private static Bson oneMore(String counter) {
        return Updates.combine(ALL.stream()
                .map(name -> Updates.inc(name, name.equals(counter) ? 1L : 0L))
                .toList());
    }
}
