package dev.waymark.map.review.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.map.FindingId;
import dev.waymark.contracts.map.FindingKind;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.ReviewEvent.FindingCarriedOut;
import dev.waymark.contracts.map.ReviewEvent.FindingNoted;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a review goes.
 *
 * @param startedAt absent until somebody begins
 */
public record ReviewCourse(
        @Nullable Instant startedAt, List<Participant> participants, List<Finding> findings, List<SignedOff> signOffs) {
    static final ReviewCourse NOT_BEGUN = new ReviewCourse(null, List.of(), List.of(), List.of());

    /**
     * What the participants found.
     *
     * @param revision of the map that carries out a map change
     * @param opportunity that was made of the finding
     */
    public record Finding(
            FindingId id,
            FindingKind kind,
            String text,
            @Nullable TouchpointId touchpoint,
            Instant notedAt,
            @Nullable Long revision,
            @Nullable OpportunityId opportunity) {}

    /** Who stands by the outcome. */
    public record SignedOff(
            UserId user, String name, @Nullable String note, Instant at) {}

    public boolean isParticipant(UserId user) {
        return participants.stream().anyMatch(it -> it.user().equals(user));
    }

    ReviewCourse started(List<Participant> first, Instant at) {
        ReviewCourse course = new ReviewCourse(at, participants, findings, signOffs);
        for (Participant participant : first) {
            course = course.joined(participant);
        }
        return course;
    }

    ReviewCourse joined(Participant participant) {
        return of(Stream.concat(without(participant.user()), Stream.of(participant))
                .toList());
    }

    ReviewCourse left(UserId user) {
        return of(without(user).toList());
    }

    ReviewCourse noted(FindingNoted event, Instant at) {
        Finding finding = new Finding(event.finding(), event.kind(), event.text(), event.touchpoint(), at, null, null);
        return new ReviewCourse(startedAt, participants, and(findings, finding), signOffs);
    }

    ReviewCourse carriedOut(FindingCarriedOut event) {
        List<Finding> changed = findings.stream()
                .map(it -> it.id().equals(event.finding())
                        ? new Finding(
                                it.id(),
                                it.kind(),
                                it.text(),
                                it.touchpoint(),
                                it.notedAt(),
                                event.revision(),
                                event.opportunity())
                        : it)
                .toList();
        return new ReviewCourse(startedAt, participants, changed, signOffs);
    }

    ReviewCourse signed(Participant by, @Nullable String note, Instant at) {
        SignedOff signedOff = new SignedOff(by.user(), by.name(), note, at);
        return new ReviewCourse(startedAt, participants, findings, and(signOffs, signedOff));
    }

    private ReviewCourse of(List<Participant> changed) {
        return new ReviewCourse(startedAt, changed, findings, signOffs);
    }

    private Stream<Participant> without(UserId user) {
        return participants.stream().filter(it -> !it.user().equals(user));
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
