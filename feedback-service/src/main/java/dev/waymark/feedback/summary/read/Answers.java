package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SentimentLabel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one utterance adds to the counters, or one invitation.
 *
 * @param sentiment in ten-thousandths, so that sums of it are exact and what is taken off again leaves nothing behind
 * @param label of the sentiment
 * @param invited whether it is an invitation, which is no response
 * @param answered whether the invitation was answered
 */
public record Answers(
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable Long sentiment,
        @Nullable String label,
        boolean invited,
        boolean answered) {
    static final String RESPONSES = "n";
    static final String INVITED = "i";
    static final String ANSWERED = "a";
    static final String CSAT = "csat";
    static final String PROMOTERS = "p";
    static final String PASSIVES = "v";
    static final String DETRACTORS = "d";
    static final String CES = "ces";
    static final String SCORED = "s";
    static final String SUM = "ss";
    static final String SQUARES = "sq";
    static final String LABEL = "l";
    static final double SCALE = 10_000;

    /** Of all counters there are. */
    static List<String> names() {
        Stream<String> scores = Stream.concat(
                IntStream.rangeClosed(1, Tally.CSAT_SCALE).mapToObj(answer -> CSAT + answer),
                IntStream.rangeClosed(1, Tally.CES_SCALE).mapToObj(answer -> CES + answer));
        Stream<String> labels = Arrays.stream(SentimentLabel.values()).map(label -> LABEL + label);
        Stream<String> others =
                Stream.of(RESPONSES, INVITED, ANSWERED, PROMOTERS, PASSIVES, DETRACTORS, SCORED, SUM, SQUARES);
        return Stream.of(scores, labels, others).flatMap(Function.identity()).toList();
    }

    static Answers of(Scores scores) {
        return new Answers(scores.csat(), scores.nps(), scores.ces(), null, null, false, false);
    }

    static Answers invitation(boolean answered) {
        return new Answers(null, null, null, null, null, true, answered);
    }

    Answers analysed(FeedbackAnalysed event) {
        Double score = event.sentiment();
        Long scaled = score == null ? null : Math.round(score * SCALE);
        return new Answers(csat, nps, ces, scaled, event.label().name(), invited, answered);
    }

    /** How much to add to which counter. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(invited ? INVITED : RESPONSES, 1L);
        if (answered) {
            counts.put(ANSWERED, 1L);
        }
        if (csat != null) {
            counts.put(CSAT + csat, 1L);
        }
        if (nps != null) {
            counts.put(nps >= 9 ? PROMOTERS : nps >= 7 ? PASSIVES : DETRACTORS, 1L);
        }
        if (ces != null) {
            counts.put(CES + ces, 1L);
        }
        if (sentiment != null) {
            counts.put(SCORED, 1L);
            counts.put(SUM, sentiment);
            counts.put(SQUARES, sentiment * sentiment);
        }
        if (label != null) {
            counts.put(LABEL + label, 1L);
        }
        return counts;
    }
}
