package dev.waymark.map.workshop.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.map.Perspective;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.workshop.read.InvitationView;
import dev.waymark.map.workshop.read.PerspectiveView;
import dev.waymark.map.workshop.read.WorkshopView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a participant says of a touchpoint, and for which department they speak. */
public record PerspectiveAnswer(
        InvitationView participant,
        TouchpointId touchpoint,
        @JsonUnwrapped @Nullable Perspective said,
        Instant at) {
    /** Empty for somebody who is not invited any more. */
    static Optional<PerspectiveAnswer> of(WorkshopView workshop, PerspectiveView view) {
        return workshop.invitationOf(view.participant())
                .map(by -> new PerspectiveAnswer(by, view.touchpoint(), view.said(), view.at()));
    }
}
