package dev.waymark.map.workshop.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Invitee;
import org.jspecify.annotations.Nullable;

/** Somebody who is asked to a workshop, and what they answered. */
public record InvitationView(
        UserId user, String name, @Nullable String department, InvitationAnswer answer) {
    /** Who has not answered may contribute all the same. */
    public enum InvitationAnswer {
        NONE,
        ACCEPTED,
        DECLINED
    }

    static InvitationView of(Invitee invitee, InvitationAnswer answer) {
        return new InvitationView(invitee.user(), invitee.name(), invitee.department(), answer);
    }

    InvitationView answered(boolean accepted) {
        return new InvitationView(
                user, name, department, accepted ? InvitationAnswer.ACCEPTED : InvitationAnswer.DECLINED);
    }
}
