package dev.waymark.map.workshop.read;

import dev.waymark.contracts.map.WorkshopEvent.InvitationAnswered;
import dev.waymark.contracts.map.WorkshopEvent.InvitationWithdrawn;
import dev.waymark.contracts.map.WorkshopEvent.ParticipantInvited;
import dev.waymark.map.workshop.read.InvitationView.InvitationAnswer;
import java.util.ArrayList;
import java.util.List;

/** Who is asked to a workshop, in the order they were first asked. */
final class Invitations {
    private Invitations() {}

    /** Who is invited anew, as somebody called otherwise, keeps what they answered. */
    static List<InvitationView> and(List<InvitationView> before, ParticipantInvited event) {
        List<InvitationView> after = new ArrayList<>(before);
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).user().equals(event.invitee().user())) {
                after.set(i, InvitationView.of(event.invitee(), after.get(i).answer()));
                return after;
            }
        }
        after.add(InvitationView.of(event.invitee(), InvitationAnswer.NONE));
        return after;
    }

    static List<InvitationView> without(List<InvitationView> before, InvitationWithdrawn event) {
        return before.stream().filter(it -> !it.user().equals(event.user())).toList();
    }

    static List<InvitationView> answered(List<InvitationView> before, InvitationAnswered event) {
        return before.stream()
                .map(it -> it.user().equals(event.user()) ? it.answered(event.accepted()) : it)
                .toList();
    }
}
