package dev.waymark.map.alignment.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.journeymap.read.MapView.StakeholderView;
import dev.waymark.map.journeymap.read.RevisionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a stakeholder is behind a map.
 *
 * @param acknowledged the last revision confirmed; absent where there is none
 * @param behind how many revisions came after that
 * @param changes what others changed in them, in words, the newest first; 10 at the most
 * @param moreChanges how many others made besides
 */
public record Awareness(
        UserId user,
        String name,
        StakeholderRole role,
        @Nullable String department,
        @Nullable Long acknowledged,
        @Schema(examples = "3") long behind,

        @Schema(examples = "[\"changed the feeling of Support call from −2 to −1\"]")
        List<String> changes,

        long moreChanges) {
    private static final int MOST_TOLD = 10;

    /**
     * Of one stakeholder.
     *
     * @param revision the current one
     * @param revisions at least all after the one acknowledged, oldest first
     */
    static Awareness of(StakeholderView stakeholder, long revision, List<RevisionView> revisions) {
        long seen = seenBy(stakeholder);
        List<String> changes = revisions.reversed().stream()
                .filter(it -> it.revision() > seen)
                .filter(it -> !it.actor().equals(stakeholder.user().toString()))
                .flatMap(it -> it.changes().reversed().stream())
                .toList();
        List<String> told = changes.stream().limit(MOST_TOLD).toList();
        return new Awareness(
                stakeholder.user(),
                stakeholder.name(),
                stakeholder.role(),
                stakeholder.department(),
                stakeholder.acknowledged(),
                revision - seen,
                told,
                changes.size() - told.size());
    }

    /** The last revision a stakeholder has confirmed; 0 for none. */
    static long seenBy(StakeholderView stakeholder) {
        return stakeholder.acknowledged() == null ? 0 : stakeholder.acknowledged();
    }

    /** Whether others changed something since. */
    boolean hasUnseen() {
        return !changes.isEmpty();
    }
}
