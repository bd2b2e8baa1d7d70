package dev.waymark.map.workshop.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Invitee;
import org.jspecify.annotations.Nullable;

/** Somebody who is asked to a workshop, and what they answered. */
public record InvitationView(
        UserId user, String name, @Nullable String department, Answer answer) {
    /** Who has not answered may contribute all the same. */
    public enum Answer {
        NONE,
        ACCEPTED,
        DECLINED
    }

    static InvitationView of(Invitee invitee, Answer answer) {
        return new InvitationView(invitee.user(), invitee.name(), invitee.department(), answer);
    }

    InvitationView answered(boolean accepted) {
        return new InvitationView(user, name, department, accepted ? Answer.ACCEPTED : Answer.DECLINED);
    }
}
