package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.closing.read.CaseMetrics.RecoveredScore;
import dev.waymark.feedback.closing.read.CaseView.Recovery;
import dev.waymark.statistics.Moments;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares how customers scored before and after their cases. */
final class Recoveries {
    private Recoveries() {}

    static List<RecoveredScore> of(List<CaseView> closed) {
        List<Recovery> known =
                closed.stream().map(CaseView::recovery).filter(Objects::nonNull).toList();
        return Stream.of(
                        score("nps", known, Scores::nps),
                        score("csat", known, Scores::csat),
                        score("ces", known, Scores::ces))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RecoveredScore> score(
            String name, List<Recovery> known, Function<Scores, @Nullable Integer> score) {
        Moments before = Moments.NONE;
        Moments after = Moments.NONE;
        Moments change = Moments.NONE;
        for (Recovery recovery : known) {
            Integer first = score.apply(recovery.before());
            Integer last = score.apply(recovery.after());
            if (first != null && last != null) {
                before = before.plus(first);
                after = after.plus(last);
                change = change.plus(last - first);
            }
        }
        return change.n() == 0
                ? Optional.empty()
                : Optional.of(new RecoveredScore(
                        name,
                        before.estimate().orElseThrow(),
                        after.estimate().orElseThrow(),
                        change.estimate().orElseThrow()));
    }
}
