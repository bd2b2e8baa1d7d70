package dev.waymark.feedback.driver.read;

import dev.waymark.contracts.feedback.Scores;
import org.jspecify.annotations.Nullable;

/** Which of the scores. */
public enum ScoreKind {
    CSAT {
        @Override
        @Nullable Integer of(Scores scores) {
            return scores.csat();
        }
    },
    NPS {
        @Override
        @Nullable Integer of(Scores scores) {
            return scores.nps();
        }
    },
    CES {
        @Override
        @Nullable Integer of(Scores scores) {
            return scores.ces();
        }
    };

    abstract @Nullable Integer of(Scores scores);
}
