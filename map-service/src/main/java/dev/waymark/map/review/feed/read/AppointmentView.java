package dev.waymark.map.review.feed.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.contracts.map.WorkshopEvent.InvitationAnswered;
import dev.waymark.contracts.map.WorkshopEvent.InvitationWithdrawn;
import dev.waymark.contracts.map.WorkshopEvent.ParticipantInvited;
import dev.waymark.contracts.map.WorkshopEvent.PerspectivesRevealed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopCancelled;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopClosed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopPlanned;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopReplanned;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopStarted;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.contracts.map.WorkshopPlan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as it stands in people's calendars.
 *
 * @param invited those who have not declined
 */
public record AppointmentView(
        @BsonId WorkshopId id,
        JourneyMapId map,
        WorkshopPlan plan,
        Instant begins,
        List<UserId> invited,
        boolean cancelled) {

    static @Nullable AppointmentView after(@Nullable AppointmentView before, WorkshopEvent event) {
        if (event instanceof WorkshopPlanned it) {
            return new AppointmentView(
                    it.workshop(), it.map(), it.plan(), it.plan().time().begins(), List.of(), false);
        }
        return before == null ? null : before.next(event);
    }

    private AppointmentView next(WorkshopEvent event) {
        return switch (event) {
            case WorkshopReplanned it ->
                new AppointmentView(id, map, it.plan(), it.plan().time().begins(), invited, cancelled);
            case ParticipantInvited it -> with(it.invitee().user());
            case InvitationWithdrawn it -> without(it.user());
            case InvitationAnswered it -> it.accepted() ? with(it.user()) : without(it.user());
            case WorkshopCancelled _ -> new AppointmentView(id, map, plan, begins, invited, true);
            case WorkshopPlanned _, WorkshopStarted _, PerspectivesRevealed _, WorkshopClosed _ -> this;
        };
    }

    private AppointmentView with(UserId user) {
        return of(Stream.concat(invited.stream(), Stream.of(user)).distinct().toList());
    }

    private AppointmentView without(UserId user) {
        return of(invited.stream().filter(it -> !it.equals(user)).toList());
    }

    private AppointmentView of(List<UserId> users) {
        return new AppointmentView(id, map, plan, begins, users, cancelled);
    }
}
