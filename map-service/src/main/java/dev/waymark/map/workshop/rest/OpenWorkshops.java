package dev.waymark.map.workshop.rest;

import static dev.waymark.map.MapProblem.INVITEE_CANNOT_READ_MAP;
import static dev.waymark.map.MapProblem.NOT_THE_FACILITATOR;
import static dev.waymark.map.MapProblem.WORKSHOP_IN_ANOTHER_STATE;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.read.WorkshopViews;
import dev.waymark.map.workshop.write.WorkshopCommand;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The workshops as the caller may see and lead them. */
@Singleton
class OpenWorkshops {
    @Inject
    MapAccess access;

    @Inject
    WorkshopViews workshops;

    @Inject
    Caller caller;

    @Inject
    Commands commands;

    /** The workshop, if the caller may read its map. */
    WorkshopView find(WorkshopId workshop) {
        WorkshopView found = workshops.find(workshop).orElseThrow(() -> Refusal.notFound("No such workshop"));
        access.read(found.map());
        return found;
    }

    /** The workshop, if the caller leads it. */
    WorkshopView led(WorkshopId workshop) {
        WorkshopView found = find(workshop);
        if (!leads(found)) {
            throw new Refusal(
                    NOT_THE_FACILITATOR,
                    "It is led by " + found.plan().facilitator().name());
        }
        return found;
    }

    boolean leads(WorkshopView workshop) {
        return workshop.isLedBy(access.user()) || caller.is(Roles.ADMIN);
    }

    /** The workshop once everybody may see what was said. */
    WorkshopView revealed(WorkshopId workshop) {
        WorkshopView found = find(workshop);
        if (!found.isRevealed()) {
            throw new Refusal(WORKSHOP_IN_ANOTHER_STATE, "What participants said has not been revealed");
        }
        return found;
    }

    /** Refuses to have somebody in a workshop who would not see what it is about. */
    void refuseStranger(JourneyMapId map, UserId user) {
        MapView about = access.read(map);
        if (!user.equals(access.user()) && !access.mayRead(about, user)) {
            throw new Refusal(
                    INVITEE_CANNOT_READ_MAP, "Make them a stakeholder of the map %s first".formatted(about.name()));
        }
    }

    Response planned(WorkshopCommand command) {
        return Answers.created(commands.send(command), path(command), () -> workshops.find(command.workshop()));
    }

    Response changed(WorkshopCommand command) {
        return Answers.changed(commands.send(command), path(command), () -> workshops.find(command.workshop()));
    }

    private static String path(WorkshopCommand command) {
        return "/workshops/" + command.workshop();
    }
}
