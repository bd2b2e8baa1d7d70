package dev.waymark.map.review.write;

import static dev.waymark.map.MapProblem.REVIEW_FULL;

import dev.waymark.contracts.map.FindingId;
import dev.waymark.contracts.map.FindingKind;
import dev.waymark.contracts.map.ReviewEvent.FindingCarriedOut;
import dev.waymark.contracts.map.ReviewEvent.FindingNoted;
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.Map;

/** What a review found, and what became of it. */
class Findings {
    private static final int MOST = 200;

    private final Map<FindingId, FindingKind> kinds = new HashMap<>();
    private final Map<FindingId, FindingCarriedOut> carriedOut = new HashMap<>();

    void refuseWhenFull() {
        if (kinds.size() == MOST) {
            throw new Refusal(REVIEW_FULL, "A review has %d findings at the most".formatted(MOST));
        }
    }

    /** Whether it says something new of a finding of that kind. */
    boolean isNews(FindingCarriedOut event) {
        FindingKind kind = kinds.get(event.finding());
        if (kind == null) {
            throw Refusal.notFound("No such finding");
        }
        switch (kind) {
            case MAP_CHANGE -> {
                if (event.revision() == null || event.opportunity() != null) {
                    throw Refusal.invalid("revision", "must say which revision of the map carries out the change");
                }
            }
            case OPPORTUNITY -> {
                if (event.opportunity() == null || event.revision() != null) {
                    throw Refusal.invalid("opportunity", "must say which opportunity was made of the finding");
                }
            }
        }
        return !event.equals(carriedOut.get(event.finding()));
    }

    void add(FindingNoted event) {
        kinds.put(event.finding(), event.kind());
    }

    void carryOut(FindingCarriedOut event) {
        carriedOut.put(event.finding(), event);
    }
}
